package fr.guichet.visit;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import fr.guichet.directory.Catalogue;
import fr.guichet.directory.CatalogueNames;
import fr.guichet.opening.SiteCalendar;
import fr.guichet.shared.time.WallClock;
import fr.guichet.site.SiteRow;
import fr.guichet.site.SiteService;
import fr.guichet.visit.ProcedureNames.NamesOverTime;
import fr.guichet.visit.VisitContent.RequestContent;
import fr.guichet.visit.VisitRefused.Fault;
import fr.guichet.visit.VisitRefused.Subject;
import fr.guichet.visit.VisitService.Leeway;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a visit may say: not in the future, not older than its author may reach, only what was on offer that day. */
@Component
class VisitRules {

    static final int COUNSELLOR_DAYS_BACK = 7;

    private final Catalogue catalogue;
    private final CatalogueNames catalogueNames;
    private final SiteService sites;
    private final SiteCalendar calendar;
    private final Clock clock;

    VisitRules(
            Catalogue catalogue, CatalogueNames catalogueNames, SiteService sites, SiteCalendar calendar, Clock clock) {
        this.catalogue = catalogue;
        this.catalogueNames = catalogueNames;
        this.sites = sites;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** Returns the names of that day, or refuses with every fault at once. */
    ProcedureNames check(VisitContent content, SiteRow site, Leeway leeway) {
        var day = content.at().toLocalDate();
        var names = namesOf(content.requests(), day);
        var faults = new ArrayList<Fault>();
        faults.addAll(faultsOfTime(content, site, leeway));
        faults.addAll(faultsOfNeighbourhood(content.usager().neighbourhood(), day));
        faults.addAll(faultsOfRequests(content.requests(), names, day));
        refuseIfAny(faults);
        return names;
    }

    /** For visits of the past, many at once: the names were read before, and the schema knows the neighbourhoods. */
    void check(VisitContent content, SiteRow site, ProcedureNames names) {
        var faults = new ArrayList<Fault>();
        faults.addAll(faultsOfTime(content, site, Leeway.ANY_DAY.atAnyHour()));
        faults.addAll(faultsOfRequests(content.requests(), names, content.at().toLocalDate()));
        refuseIfAny(faults);
    }

    private static void refuseIfAny(List<Fault> faults) {
        if (!faults.isEmpty()) {
            throw new VisitRefused(faults);
        }
    }

    private ProcedureNames namesOf(List<RequestContent> requests, LocalDate day) {
        var operators =
                requests.stream().map(RequestContent::operatorCode).distinct().toList();
        var procedures =
                requests.stream().map(RequestContent::procedureCode).distinct().toList();
        return new ProcedureNames(catalogue.operators(operators, day), catalogue.procedures(procedures, day));
    }

    private ProcedureNames names(LocalDate day) {
        return new ProcedureNames(catalogue.operators(day), catalogue.procedures(day));
    }

    /** The names of many days, read once for each time in which none of them changed. */
    NamesOverTime namesOver(Collection<LocalDate> days) {
        var firstDay = Collections.min(days);
        var changes = new TreeSet<>(catalogueNames.renamingDays(firstDay, Collections.max(days)));
        changes.add(firstDay);
        return new NamesOverTime(changes.stream().collect(toMap(identity(), this::names)));
    }

    boolean reaches(LocalDate day, SiteRow site, Leeway leeway) {
        return leeway.anyDay() || !day.isBefore(now(site).toLocalDate().minusDays(COUNSELLOR_DAYS_BACK));
    }

    private List<Fault> faultsOfTime(VisitContent content, SiteRow site, Leeway leeway) {
        if (!WallClock.shows(content.at(), site.timeZone())) {
            return List.of(new Fault.OfVisit(Subject.HOUR, WallClock.NO_SUCH_HOUR));
        }
        if (content.at().isAfter(now(site))) {
            return List.of(new Fault.OfVisit(Subject.TIME, "visit.in-the-future"));
        }
        if (!reaches(content.at().toLocalDate(), site, leeway)) {
            return List.of(new Fault.OfVisit(Subject.TIME, "visit.too-far-back"));
        }
        if (!site.receivesOn(content.at().toLocalDate())) {
            return List.of(new Fault.OfVisit(Subject.SITE, "visit.site-not-open-yet"));
        }
        return leeway.anyHour() || calendar.isOpen(site.id(), content.at())
                ? List.of()
                : List.of(new Fault.OfVisit(Subject.OPENING_HOURS, "visit.while-closed"));
    }

    private List<Fault> faultsOfNeighbourhood(@Nullable String code, LocalDate day) {
        return code == null
                        || sites.neighbourhoods(day).stream()
                                .anyMatch(line -> line.code().equals(code))
                ? List.of()
                : List.of(new Fault.OfVisit(Subject.NEIGHBOURHOOD, "visit.unknown-neighbourhood"));
    }

    private static List<Fault> faultsOfRequests(List<RequestContent> requests, ProcedureNames names, LocalDate day) {
        var faults = new ArrayList<Fault>();
        for (int position = 0; position < requests.size(); position++) {
            var request = requests.get(position);
            if (!names.knows(request)) {
                faults.add(new Fault.OfRequest(position, "visit.unknown-procedure"));
            } else if (!names.offers(request, day)) {
                faults.add(new Fault.OfRequest(position, "visit.procedure-not-on-offer"));
            }
        }
        return faults;
    }

    private LocalDateTime now(SiteRow site) {
        return LocalDateTime.ofInstant(clock.instant(), site.timeZone());
    }
}
