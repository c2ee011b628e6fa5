package fr.guichet.site;

import static java.util.stream.Collectors.groupingBy;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The school holidays that are shipped with the product, by zone. */
@Component
class SchoolHolidays {

    private final Map<SchoolZone, List<SchoolPeriod>> byZone =
            read("calendar/school-holidays.csv").stream().collect(groupingBy(SchoolPeriod::zone));

    /** None for a zone whose dates are unknown. */
    List<SchoolPeriod> of(SchoolZone zone) {
        return byZone.getOrDefault(zone, List.of());
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
