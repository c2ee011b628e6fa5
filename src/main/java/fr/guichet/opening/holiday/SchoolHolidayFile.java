package fr.guichet.opening.holiday;

import fr.guichet.opening.SchoolPeriod;
import fr.guichet.opening.holiday.SchoolHolidayImport.Fault;
import fr.guichet.shared.web.CsvTable;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** A file of school holidays, read line by line with all its faults. */
final class SchoolHolidayFile {

    private static final Set<String> REQUIRED = Set.of("zone", "name", "first_day", "last_day");
    private static final String STATUS = "status";

    private final List<Fault> faults = new ArrayList<>();
    private final Map<Long, SchoolPeriod> periods = new LinkedHashMap<>();

    private SchoolHolidayFile() {}

    /** @param schoolYear the one that runs: earlier ones are left out */
    static SchoolHolidayImport read(String csv, int schoolYear) {
        var file = new SchoolHolidayFile();
        file.read(csv);
        var current = file.periods.values().stream()
                .filter(period -> period.schoolYear() >= schoolYear)
                .toList();
        if (file.faults.isEmpty() && current.isEmpty()) {
            file.faults.add(Fault.of(1, "school.fault.empty"));
        }
        return new SchoolHolidayImport(current, List.copyOf(file.faults), file.periods.size() - current.size());
    }

    private void read(String csv) {
        try {
            var table = CsvTable.read(new StringReader(csv), name -> name.toLowerCase(Locale.ROOT));
            if (hasItsColumns(table)) {
                while (table.hasNext()) {
                    take(table.next(), table.columns().size());
                }
            }
        } catch (IOException unreadable) {
            faults.add(Fault.of(1, "school.fault.unreadable"));
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

    private void take(CsvTable.Line line, int expected) {
        if (!line.isWhole()) {
            faults.add(Fault.of(line.number(), "school.fault.cells", line.size(), expected));
            return;
        }
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
