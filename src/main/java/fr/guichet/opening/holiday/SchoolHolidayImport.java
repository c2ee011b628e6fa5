package fr.guichet.opening.holiday;

import de.siegmar.fastcsv.writer.CsvWriter;
import fr.guichet.opening.SchoolCalendar;
import fr.guichet.opening.SchoolPeriod;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What a file of school holidays says, before anything is taken.
 *
 * @param past holidays of school years that are over, whose dates no longer change
 * @param leftAside lines of the official calendar that concern teachers, returns or other territories
 */
record SchoolHolidayImport(List<SchoolPeriod> periods, List<Fault> faults, int past, int leftAside) {

    /**
     * @param line in the file, from 1; 0 for all of it
     * @param code a message key
     */
    public record Fault(long line, String code, List<Object> arguments) {

        static Fault of(long line, String code, Object... arguments) {
            return new Fault(line, code, List.of(arguments));
        }

        static Fault ofTheFile(String code, Object... arguments) {
            return of(0, code, arguments);
        }
    }

    Optional<Fault> faultOfTheFile() {
        return faults.stream().filter(fault -> fault.line() == 0).findFirst();
    }

    public List<Fault> faultsByLine() {
        return faults.stream().filter(fault -> fault.line() > 0).toList();
    }

    public boolean isTakable() {
        return faults.isEmpty() && !periods.isEmpty();
    }

    /** What goes when this is taken: known and not over, in a school year of the file, which has nothing on those days. */
    public List<SchoolPeriod> wouldVanish(SchoolCalendar known, LocalDate today) {
        return periods.stream()
                .map(SchoolPeriod::zone)
                .distinct()
                .flatMap(zone -> known.of(zone).stream())
                .filter(period -> !period.lastDay().isBefore(today))
                .filter(period -> periods.stream()
                        .anyMatch(read -> read.zone() == period.zone() && read.schoolYear() == period.schoolYear()))
                .filter(period -> periods.stream().noneMatch(period::overlaps))
                .toList();
    }

    /** As a table that can be read again, whatever the file was. */
    public String table() {
        var table = new StringWriter();
        try (var csv = CsvWriter.builder().build(table)) {
            csv.writeRecord("zone", "name", "first_day", "last_day", "status");
            periods.forEach(period -> csv.writeRecord(
                    period.zone().name(),
                    period.name(),
                    period.firstDay().toString(),
                    period.lastDay().toString(),
                    period.toConfirm() ? "to_confirm" : "official"));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return table.toString();
    }
}
