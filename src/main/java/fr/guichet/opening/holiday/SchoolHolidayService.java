package fr.guichet.opening.holiday;

import static java.util.stream.Collectors.toSet;

import fr.guichet.opening.ImportedSchoolHolidays;
import fr.guichet.opening.OpeningEvent.SchoolHolidaysImported;
import fr.guichet.opening.SchoolPeriod;
import fr.guichet.shared.model.RuleViolation;
import fr.guichet.shared.model.TransactionLock;
import fr.guichet.site.SiteService;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes the school holidays of a file, zone by zone and school year by school year, all of them or none. */
@Service
@Transactional
class SchoolHolidayService {

    private final ImportedSchoolHolidays holidays;
    private final SiteService sites;
    private final TransactionLock lock;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SchoolHolidayService(
            ImportedSchoolHolidays holidays,
            SiteService sites,
            TransactionLock lock,
            ApplicationEventPublisher events,
            Clock clock) {
        this.holidays = holidays;
        this.sites = sites;
        this.lock = lock;
        this.events = events;
        this.clock = clock;
    }

    /** What the file would bring; changes nothing. */
    @Transactional(readOnly = true)
    public SchoolHolidayImport check(String fileName, String text) {
        var today = LocalDate.now(clock);
        var territories = sites.openSites(today).stream()
                .map(site -> site.calendar().holidayRegion())
                .collect(toSet());
        return SchoolHolidayFile.read(fileName, text, SchoolPeriod.schoolYearOf(today), territories);
    }

    /**
     * @param id of the import, given by the form: sent twice, it is taken once; sent again after another file replaced its years, or
     *     with other ones, it is refused
     * @param table what was checked, see {@link SchoolHolidayImport#table}
     */
    public void take(UUID id, String table) {
        lock.on(id);
        var read = check("", table);
        if (holidays.holds(id)) {
            if (!Set.copyOf(holidays.of(id)).equals(Set.copyOf(read.periods()))) {
                throw new RuleViolation("school.import.taken-before");
            }
            return;
        }
        if (!read.isTakable()) {
            throw new RuleViolation("school.import.faulty");
        }
        holidays.take(id, read.periods(), clock.instant());
        events.publishEvent(new SchoolHolidaysImported(id));
    }
}
