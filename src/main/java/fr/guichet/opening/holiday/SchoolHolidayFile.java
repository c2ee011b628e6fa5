package fr.guichet.opening.holiday;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import fr.guichet.opening.SchoolPeriod;
import fr.guichet.opening.holiday.SchoolHolidayImport.Fault;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** A file of school holidays, read line by line with all its faults; commas or semicolons, columns in any order. */
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
        var header = csv.lines().findFirst().orElse("");
        var reader = CsvReader.builder()
                .fieldSeparator(header.contains(";") ? ';' : ',')
                .allowExtraFields(true)
                .allowMissingFields(true);
        try (var rows = reader.ofCsvRecord(csv)) {
            var columns = new ArrayList<String>();
            rows.forEach(row -> {
                if (columns.isEmpty()) {
                    columns.addAll(columns(row));
                } else if (columns.containsAll(REQUIRED)) {
                    take(row, columns);
                }
            });
        } catch (IOException | CsvParseException unreadable) {
            faults.add(Fault.of(1, "school.fault.unreadable"));
        }
    }

    private List<String> columns(CsvRecord header) {
        var columns = header.getFields().stream()
                .map(name -> name.strip().toLowerCase(Locale.ROOT))
                .toList();
        var known = columns.stream().allMatch(column -> REQUIRED.contains(column) || column.equals(STATUS));
        if (!known
                || !columns.containsAll(REQUIRED)
                || columns.stream().distinct().count() < columns.size()) {
            faults.add(Fault.of(header.getStartingLineNumber(), "school.fault.columns"));
            return List.of("");
        }
        return columns;
    }

    private void take(CsvRecord row, List<String> columns) {
        var line = row.getStartingLineNumber();
        if (row.getFieldCount() != columns.size()) {
            faults.add(Fault.of(line, "school.fault.cells", row.getFieldCount(), columns.size()));
            return;
        }
        var cells = new LinkedHashMap<String, String>();
        for (int i = 0; i < columns.size(); i++) {
            cells.put(columns.get(i), row.getField(i).strip());
        }
        var read = new SchoolHolidayLine(line, cells);
        faults.addAll(read.faults());
        read.period().ifPresent(period -> addApart(line, period));
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
