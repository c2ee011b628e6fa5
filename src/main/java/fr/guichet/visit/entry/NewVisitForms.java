package fr.guichet.visit.entry;

import fr.guichet.account.Agent;
import fr.guichet.appointment.AppointmentVisits.AppointmentForVisit;
import fr.guichet.shared.model.Ids;
import fr.guichet.site.SiteService;
import fr.guichet.visit.Channel;
import fr.guichet.visit.VisitContent;
import fr.guichet.visit.VisitContent.Orientation;
import fr.guichet.visit.VisitContent.Usager;
import fr.guichet.visit.VisitDetails;
import fr.guichet.visit.entry.VisitForm.Extras;
import fr.guichet.visit.entry.VisitForm.How;
import fr.guichet.visit.entry.VisitForm.Key;
import fr.guichet.visit.entry.VisitForm.When;
import fr.guichet.visit.entry.VisitForm.Who;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How an entry begins: blank at the desk of the agent, from another visit, or from an appointment. */
@Component
class NewVisitForms {

    private final SiteService sites;
    private final Clock clock;

    NewVisitForms(SiteService sites, Clock clock) {
        this.sites = sites;
        this.clock = clock;
    }

    VisitForm blank(Agent agent) {
        var site = agent.siteId() == null ? sites.sites().getFirst() : sites.site(agent.siteId());
        return new VisitForm(
                Key.of(Ids.next()),
                When.of(site.id(), now(site.timeZone())),
                How.by(Channel.IN_PERSON),
                Who.UNKNOWN,
                Extras.of(VisitContent.Extras.NONE),
                List.of(RequestRow.blank()));
    }

    /** The same démarches for another person, now. */
    VisitForm duplicateOf(VisitDetails visit) {
        var content = visit.content();
        var extras = content.extras();
        return new VisitForm(
                Key.of(Ids.next()),
                When.of(content.siteId(), now(visit.timeZone())),
                How.of(content),
                Who.of(new Usager(content.usager().ageBand(), null, null)),
                Extras.of(extras.sentTo(withoutLabel(extras.orientation())).noting(null)),
                RequestRow.of(content.requests()));
    }

    private static @Nullable Orientation withoutLabel(@Nullable Orientation orientation) {
        return orientation == null ? null : new Orientation(orientation.target(), null);
    }

    /** The same person, now, for something else. */
    VisitForm samePersonAs(VisitDetails visit) {
        var content = visit.content();
        return new VisitForm(
                Key.of(Ids.next()),
                When.of(content.siteId(), now(visit.timeZone())),
                How.by(content.channel()),
                Who.of(content.usager()),
                Extras.of(content.extras().sentTo(null).noting(null)),
                List.of(RequestRow.blank()));
    }

    /** On its day the visit is logged now, later at the hour of the appointment. */
    VisitForm of(AppointmentForVisit booked) {
        var now = now(sites.site(booked.siteId()).timeZone());
        var at = now.toLocalDate().equals(booked.start().toLocalDate()) ? now : booked.start();
        return new VisitForm(
                Key.of(Ids.next()),
                When.of(booked.siteId(), at),
                new How(channel(booked).name(), "true", String.valueOf(booked.minutes()), null),
                Who.UNKNOWN,
                Extras.of(VisitContent.Extras.NONE),
                List.of(RequestRow.begun(booked.operatorCode(), booked.procedureCode())));
    }

    private static Channel channel(AppointmentForVisit booked) {
        return switch (booked.place()) {
            case OFFICE -> Channel.IN_PERSON;
            case PHONE -> Channel.PHONE;
            case VIDEO -> Channel.VIDEO;
        };
    }

    private LocalDateTime now(ZoneId timeZone) {
        return LocalDateTime.ofInstant(clock.instant(), timeZone);
    }
}
