package fr.guichet.availability;

import fr.guichet.opening.SchoolHolidays;
import fr.guichet.site.SchoolZone;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.function.SingletonSupplier;

/** Who can be booked when, as planned: closures, leaves and appointments are for others to take away. */
@Service
@Transactional(readOnly = true)
public class AvailabilityCalendar {

    private static final Comparator<AvailabilitySession> IN_ORDER = Comparator.comparing(AvailabilitySession::day)
            .thenComparing(session -> session.range().start())
            .thenComparing(AvailabilitySession::providerId);

    private final AvailabilityRows rows;
    private final SchoolHolidays schoolHolidays;

    AvailabilityCalendar(AvailabilityRows rows, SchoolHolidays schoolHolidays) {
        this.rows = rows;
        this.schoolHolidays = schoolHolidays;
    }

    /** Both ends included, by day, then start. */
    public List<AvailabilitySession> sessions(LocalDate from, LocalDate to) {
        return sessions(rows.between(from, to), from, to);
    }

    public List<AvailabilitySession> sessions(List<AvailabilityRow> of, LocalDate from, LocalDate to) {
        var inSchoolHolidays = inSchoolHolidays();
        return of.stream()
                .flatMap(row -> row.sessions(from, to, inSchoolHolidays.of(row.schoolZone())))
                .sorted(IN_ORDER)
                .toList();
    }

    /** Read only for availabilities that follow them; beyond the known dates no day is one. */
    public InSchoolHolidays inSchoolHolidays() {
        var known = SingletonSupplier.of(schoolHolidays::known);
        return zone -> day -> known.obtain().on(zone, day).isPresent();
    }

    /** Whether a day is a school holiday of a zone. */
    public interface InSchoolHolidays {

        Predicate<LocalDate> of(SchoolZone zone);
    }
}
