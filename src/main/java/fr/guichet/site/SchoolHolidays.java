package fr.guichet.site;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** School holidays: those shipped with the product, and over them those that the house imported. */
@Component
class SchoolHolidays {

    private final SchoolHolidayRepository imported;
    private final List<SchoolPeriod> shipped = read("calendar/school-holidays.csv");

    SchoolHolidays(SchoolHolidayRepository imported) {
        this.imported = imported;
    }

    /** In order. What was imported replaces what was shipped for the same days. */
    List<SchoolPeriod> of(SchoolZone zone) {
        var own = imported.findAll().stream()
                .map(SchoolHoliday::toPeriod)
                .filter(period -> period.zone() == zone)
                .toList();
        return Stream.concat(
                        own.stream(),
                        shipped.stream()
                                .filter(period ->
                                        period.zone() == zone && own.stream().noneMatch(period::overlaps)))
                .sorted(Comparator.comparing(SchoolPeriod::firstDay))
                .toList();
    }

    /** The last day of which it is known whether it is a school day; empty for a zone without dates. */
    Optional<LocalDate> knownUntil(SchoolZone zone) {
        return of(zone).stream().map(SchoolPeriod::lastDay).max(Comparator.naturalOrder());
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
