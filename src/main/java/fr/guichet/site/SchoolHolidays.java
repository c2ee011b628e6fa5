package fr.guichet.site;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The school holidays that are shipped with the product. */
@Component
public class SchoolHolidays {

    private final SchoolCalendar shipped = new SchoolCalendar(read("calendar/school-holidays.csv"));

    SchoolHolidays() {}

    public SchoolCalendar known() {
        return shipped;
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
