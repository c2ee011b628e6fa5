package fr.guichet.opening.holiday;

import fr.guichet.opening.SchoolPeriod;
import fr.guichet.opening.holiday.SchoolHolidayImport.Fault;
import fr.guichet.shared.model.Letters;
import fr.guichet.shared.web.CsvTable;
import fr.guichet.site.SchoolZone;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One line of such a file: a period, or all that is wrong with it. */
final class SchoolHolidayLine {

    static final int LONGEST_IN_DAYS = 100;
    private static final int LONGEST_NAME = 60;
    private static final int QUOTED = 30;

    private final CsvTable.Line line;
    private final List<Fault> faults = new ArrayList<>();
    private final @Nullable SchoolPeriod period;

    SchoolHolidayLine(CsvTable.Line line) {
        this.line = line;
        this.period = read();
    }

    List<Fault> faults() {
        return faults;
    }

    Optional<SchoolPeriod> period() {
        return Optional.ofNullable(period);
    }

    private @Nullable SchoolPeriod read() {
        var zone = zone();
        var name = name();
        var first = day("first_day", "school.fault.first-day");
        var last = day("last_day", "school.fault.last-day");
        var toConfirm = toConfirm();
        if (first != null && last != null) {
            requireOrder(first, last);
        }
        return faults.isEmpty() && zone != null && first != null && last != null
                ? new SchoolPeriod(zone, name, first, last, toConfirm)
                : null;
    }

    private @Nullable SchoolZone zone() {
        var typed = cell("zone");
        var letters = Letters.plain(typed)
                .toUpperCase(Locale.ROOT)
                .replaceAll("[\\s_-]", "")
                .replaceFirst("^ZONE", "");
        return Arrays.stream(SchoolZone.values())
                .filter(zone -> zone.name().replace("_", "").equals(letters))
                .findFirst()
                .orElseGet(() -> {
                    fault("school.fault.zone", typed);
                    return null;
                });
    }

    private String name() {
        var name = cell("name").replace('\'', '’');
        if (name.length() < 2 || name.length() > LONGEST_NAME || !name.matches("\\P{Cntrl}*")) {
            fault("school.fault.name", name);
        }
        return name;
    }

    private @Nullable LocalDate day(String column, String code) {
        var typed = cell(column);
        return OfficialFile.day(typed)
                .filter(day -> day.getYear() >= 2000 && day.getYear() < 2100)
                .orElseGet(() -> {
                    fault(code, typed);
                    return null;
                });
    }

    /** Without a word on it, a date is held official. */
    private boolean toConfirm() {
        var status = cell("status").toLowerCase(Locale.ROOT);
        if (!Set.of("", "official", "to_confirm").contains(status)) {
            fault("school.fault.status", status);
        }
        return status.equals("to_confirm");
    }

    private void requireOrder(LocalDate first, LocalDate last) {
        if (last.isBefore(first)) {
            faults.add(Fault.of(line.number(), "school.fault.order"));
        } else if (ChronoUnit.DAYS.between(first, last) >= LONGEST_IN_DAYS) {
            faults.add(Fault.of(line.number(), "school.fault.too-long"));
        }
    }

    private String cell(String column) {
        return line.cell(column).strip();
    }

    private void fault(String code, String typed) {
        faults.add(Fault.of(line.number(), code, typed.length() > QUOTED ? typed.substring(0, QUOTED) + "…" : typed));
    }
}
