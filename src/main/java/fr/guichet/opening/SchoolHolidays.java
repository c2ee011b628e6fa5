package fr.guichet.opening;

import static java.util.stream.Collectors.toSet;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import fr.guichet.site.SchoolZone;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The school holidays that are shipped with the product; for the years that the structure at work imported, those instead. */
@Component
public class SchoolHolidays {

    private final List<SchoolPeriod> shipped = read("calendar/school-holidays.csv");
    private final ImportedSchoolHolidays imports;

    SchoolHolidays(ImportedSchoolHolidays imports) {
        this.imports = imports;
    }

    public SchoolCalendar known() {
        var imported = imports.all();
        var years = imported.stream().map(SchoolPeriod::year).collect(toSet());
        return new SchoolCalendar(Stream.concat(
                        shipped.stream().filter(period -> !years.contains(period.year())), imported.stream())
                .sorted(Comparator.comparing(SchoolPeriod::firstDay))
                .toList());
    }

    private static List<SchoolPeriod> read(String path) {
        try (var rows = CsvReader.builder().ofNamedCsvRecord(new ClassPathResource(path).getInputStream())) {
            return rows.stream().map(SchoolHolidays::period).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static SchoolPeriod period(NamedCsvRecord row) {
        return new SchoolPeriod(
                SchoolZone.valueOf(row.getField("zone")),
                row.getField("name"),
                LocalDate.parse(row.getField("first_day")),
                LocalDate.parse(row.getField("last_day")),
                row.getField("status").equals("to_confirm"));
    }
}
