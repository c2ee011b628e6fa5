package fr.guichet.visit;

import fr.guichet.account.Agent;
import fr.guichet.account.Role;
import fr.guichet.appointment.AppointmentVisits;
import fr.guichet.shared.model.NotFound;
import fr.guichet.shared.tenancy.Tenancy;
import fr.guichet.site.SiteRow;
import fr.guichet.site.SiteService;
import fr.guichet.visit.VisitEvent.VisitCorrected;
import fr.guichet.visit.VisitEvent.VisitDeleted;
import fr.guichet.visit.VisitEvent.VisitLogged;
import fr.guichet.visit.VisitEvent.VisitUndone;
import fr.guichet.visit.VisitRefused.Fault;
import fr.guichet.visit.VisitRefused.Subject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Logs visits, corrects them, takes them back. */
@Service
public class VisitService {

    /**
     * How far back, and how far outside the opening hours, its author may say that a visit took place.
     *
     * @param anyDay or else one of the last seven
     * @param anyHour or else one when the site was open
     */
    public record Leeway(boolean anyDay, boolean anyHour) {

        /** Of every agent. */
        public static final Leeway SEVEN_DAYS = new Leeway(false, false);

        /** Of the coordinator. */
        public static final Leeway ANY_DAY = new Leeway(true, false);

        public static Leeway of(Agent agent) {
            return agent.is(Role.COORDINATOR) ? ANY_DAY : SEVEN_DAYS;
        }

        /** Of someone who was asked, and confirmed that the site was closed. */
        public Leeway atAnyHour() {
            return new Leeway(anyDay, true);
        }
    }

    private final VisitRepository visits;
    private final VisitRules rules;
    private final SiteService sites;
    private final AppointmentVisits appointments;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock;

    VisitService(
            VisitRepository visits,
            VisitRules rules,
            SiteService sites,
            AppointmentVisits appointments,
            ApplicationEventPublisher events,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.visits = visits;
        this.rules = rules;
        this.sites = sites;
        this.appointments = appointments;
        this.events = events;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /**
     * Sent twice, with a double click or after a lost answer, it is one visit.
     *
     * @throws VisitRefused where the content breaks a rule
     * @throws DifferentVisitKept where the id already says something else
     */
    public void log(UUID id, VisitContent content, Leeway leeway) {
        log(id, content, leeway, null);
    }

    /** @param appointmentId which it is the visit of */
    public void log(UUID id, VisitContent content, Leeway leeway, @Nullable UUID appointmentId) {
        try {
            transaction.executeWithoutResult(status -> {
                begin(id, content, leeway);
                if (appointmentId != null) {
                    appointments.link(appointmentId, id);
                }
            });
        } catch (DataIntegrityViolationException duplicate) {
            transaction.executeWithoutResult(status -> requireSame(id, content, duplicate));
        }
    }

    private void begin(UUID id, VisitContent content, Leeway leeway) {
        var site = sites.site(content.siteId());
        var agentId = Tenancy.member().orElseThrow().accountId();
        visits.saveAndFlush(new Visit(id, agentId, content, site.timeZone(), rules.check(content, site, leeway)));
        events.publishEvent(new VisitLogged(id));
    }

    private void requireSame(UUID id, VisitContent content, DataIntegrityViolationException otherwise) {
        var kept = details(visits.findById(id).orElseThrow(() -> otherwise));
        if (kept.deleted() || !kept.content().equals(content)) {
            throw new DifferentVisitKept(kept);
        }
    }

    @Transactional
    public void correct(UUID id, @Nullable Long seenVersion, VisitContent content, Leeway leeway) {
        var visit = visits.findForChange(id).orElseThrow(() -> new NotFound(Visit.class, id));
        requireWithin(visit, leeway);
        visit.requireVersion(seenVersion);
        var site = sites.site(content.siteId());
        visit.correct(content, site.timeZone(), rules.check(content, site, leeway));
        visits.flush();
        events.publishEvent(new VisitCorrected(id));
    }

    @Transactional
    public Undoing undo(UUID id) {
        var visit = find(id);
        if (visit.isDeleted()) {
            return new Undoing(true, Optional.empty());
        }
        visit.undo(Tenancy.member().orElseThrow().accountId(), clock.instant());
        events.publishEvent(new VisitUndone(id));
        return new Undoing(false, appointments.unlink(id));
    }

    /**
     * What became of a visit that is taken back: asked twice, it was done once.
     *
     * @param before it was not there any more
     * @param appointment that has no visit any more
     */
    public record Undoing(boolean before, Optional<UUID> appointment) {}

    /** @return whether it was there: asked twice, it was done once */
    @Transactional
    public boolean delete(UUID id, @Nullable Long seenVersion, DeletionReason reason, Leeway leeway) {
        var visit = find(id);
        requireWithin(visit, leeway);
        if (visit.isDeleted()) {
            return false;
        }
        visit.requireVersion(seenVersion);
        visit.delete(reason, clock.instant());
        appointments.unlink(id);
        events.publishEvent(new VisitDeleted(id));
        return true;
    }

    @Transactional(readOnly = true)
    public VisitDetails details(UUID id) {
        return details(find(id));
    }

    private VisitDetails details(Visit visit) {
        return visit.toDetails(site(visit).timeZone());
    }

    private void requireWithin(Visit visit, Leeway leeway) {
        if (!rules.reaches(visit.getDay(), site(visit), leeway)) {
            throw new VisitRefused(List.of(new Fault.OfVisit(Subject.TIME, "visit.too-far-back")));
        }
    }

    private SiteRow site(Visit visit) {
        return sites.site(visit.getSiteId());
    }

    private Visit find(UUID id) {
        return visits.findById(id).orElseThrow(() -> new NotFound(Visit.class, id));
    }
}
