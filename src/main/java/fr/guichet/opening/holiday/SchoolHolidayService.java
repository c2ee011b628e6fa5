package fr.guichet.opening.holiday;

import fr.guichet.opening.ImportedSchoolHolidays;
import fr.guichet.opening.OpeningEvent.SchoolHolidaysImported;
import fr.guichet.opening.SchoolPeriod;
import fr.guichet.shared.model.RuleViolation;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes the school holidays of a file, zone by zone and school year by school year, all of them or none. */
@Service
@Transactional
class SchoolHolidayService {

    private final ImportedSchoolHolidays holidays;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SchoolHolidayService(ImportedSchoolHolidays holidays, ApplicationEventPublisher events, Clock clock) {
        this.holidays = holidays;
        this.events = events;
        this.clock = clock;
    }

    /** What the file would bring; changes nothing. */
    @Transactional(readOnly = true)
    public SchoolHolidayImport check(String csv) {
        return SchoolHolidayFile.read(csv, SchoolPeriod.schoolYearOf(LocalDate.now(clock)));
    }

    /** @param id of the import, given by the form: sent twice, it is taken once */
    public void take(UUID id, String csv) {
        if (holidays.holds(id)) {
            return;
        }
        var read = check(csv);
        if (!read.isTakable()) {
            throw new RuleViolation("school.import.faulty", read.faults().size());
        }
        holidays.take(id, read.periods(), clock.instant());
        events.publishEvent(new SchoolHolidaysImported(id));
    }
}
