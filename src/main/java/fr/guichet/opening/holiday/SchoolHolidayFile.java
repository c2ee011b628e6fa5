package fr.guichet.opening.holiday;

import fr.guichet.opening.SchoolPeriod;
import fr.guichet.opening.holiday.SchoolHolidayImport.Fault;
import fr.guichet.shared.web.CsvTable;
import fr.guichet.site.HolidayRegion;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A file of school holidays, read with all its faults: the official calendar as the ministry publishes it, or a table with the
 * first and the last day of each holiday.
 */
final class SchoolHolidayFile {

    private static final Set<String> REQUIRED = Set.of("zone", "name", "first_day", "last_day");
    private static final String STATUS = "status";

    private final List<Fault> faults = new ArrayList<>();
    private final Map<Long, SchoolPeriod> periods = new LinkedHashMap<>();
    private final OfficialCalendar official;

    private SchoolHolidayFile(Set<HolidayRegion> territories) {
        this.official = new OfficialCalendar(territories);
    }

    /**
     * @param name of the file
     * @param schoolYear the one that runs: earlier ones are left out
     * @param territories where the sites of the structure lie
     */
    static SchoolHolidayImport read(String name, String text, int schoolYear, Set<HolidayRegion> territories) {
        var file = new SchoolHolidayFile(territories);
        file.read(name, text);
        var all = Stream.concat(file.periods.values().stream(), file.official.periods().stream())
                .toList();
        var current =
                all.stream().filter(period -> period.schoolYear() >= schoolYear).toList();
        if (file.faults.isEmpty() && current.isEmpty()) {
            file.faults.add(all.isEmpty() ? file.official.whyNothing() : Fault.ofTheFile("school.fault.empty"));
        }
        return new SchoolHolidayImport(
                current, List.copyOf(file.faults), all.size() - current.size(), file.official.leftAside());
    }

    private void read(String name, String text) {
        try {
            if (OfficialFile.isCalendar(text)) {
                OfficialFile.entries(text, name).forEach(official::add);
            } else {
                read(CsvTable.read(new StringReader(text), OfficialFile::column));
            }
        } catch (CsvTable.Broken broken) {
            faults.add(Fault.of(broken.line() + 1, "school.fault.unreadable"));
        } catch (IOException unreadable) {
            faults.add(Fault.ofTheFile("school.fault.unreadable"));
        }
    }

    private void read(CsvTable table) throws IOException {
        var isOfficial = OfficialFile.isHeader(table);
        if (isOfficial || hasItsColumns(table)) {
            while (table.hasNext()) {
                var line = table.next();
                if (!line.isWhole()) {
                    faults.add(Fault.of(
                            line.number(),
                            "school.fault.cells",
                            line.size(),
                            table.columns().size()));
                } else if (isOfficial) {
                    OfficialFile.entry(line, faults::add).ifPresent(official::add);
                } else {
                    take(line);
                }
            }
        }
    }

    private boolean hasItsColumns(CsvTable table) {
        var columns = table.columns();
        var known = columns.stream().allMatch(column -> REQUIRED.contains(column) || column.equals(STATUS));
        if (!columns.isEmpty()
                && (!known
                        || !columns.containsAll(REQUIRED)
                        || columns.stream().distinct().count() < columns.size())) {
            faults.add(Fault.of(table.line(), "school.fault.columns"));
        }
        return faults.isEmpty();
    }

    private void take(CsvTable.Line line) {
        var read = new SchoolHolidayLine(line);
        faults.addAll(read.faults());
        read.period().ifPresent(period -> addApart(line.number(), period));
    }

    private void addApart(long line, SchoolPeriod period) {
        periods.entrySet().stream()
                .filter(other -> other.getValue().overlaps(period))
                .findFirst()
                .ifPresentOrElse(
                        other -> faults.add(Fault.of(line, "school.fault.overlap", other.getKey())),
                        () -> periods.put(line, period));
    }
}
