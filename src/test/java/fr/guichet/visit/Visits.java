package fr.guichet.visit;

import fr.guichet.testing.Houses.House;
import fr.guichet.visit.VisitContent.Extras;
import fr.guichet.visit.VisitContent.RequestContent;
import fr.guichet.visit.VisitContent.Usager;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Test data: {@code aVisit(house).at("2026-03-10T09:05").requesting("CAF", "CAF_RSA_DEMANDE").lasting(20).build()}. */
public final class Visits {

    private UUID siteId;
    private LocalDateTime at = LocalDateTime.parse("2026-03-10T09:05");
    private Channel channel = Channel.IN_PERSON;
    private AgeBand ageBand = AgeBand.AGE_56_64;
    private int minutes = 20;
    private String note;
    private final List<RequestContent> requests = new ArrayList<>();

    private Visits(UUID siteId) {
        this.siteId = siteId;
    }

    public static Visits aVisit(House house) {
        return new Visits(house.mainSiteId());
    }

    public Visits atSite(UUID id) {
        this.siteId = id;
        return this;
    }

    public Visits at(String wallClock) {
        this.at = LocalDateTime.parse(wallClock);
        return this;
    }

    public Visits by(Channel means) {
        this.channel = means;
        return this;
    }

    public Visits aged(AgeBand band) {
        this.ageBand = band;
        return this;
    }

    public Visits lasting(int someMinutes) {
        this.minutes = someMinutes;
        return this;
    }

    public Visits noting(String text) {
        this.note = text;
        return this;
    }

    public Visits requesting(String operatorCode, String procedureCode) {
        return requesting(operatorCode, procedureCode, Level.FIRST_LEVEL, Outcome.COMPLETED);
    }

    public Visits requesting(String operatorCode, String procedureCode, Level level, Outcome outcome) {
        var reason = outcome == Outcome.NOT_COMPLETED ? NotCompletedReason.MISSING_DOCUMENT : null;
        requests.add(new RequestContent(operatorCode, procedureCode, level, outcome, reason));
        return this;
    }

    public VisitContent build() {
        if (requests.isEmpty()) {
            requesting("CARSAT", "CARSAT_RELEVE_CARRIERE");
        }
        return new VisitContent(
                siteId,
                at,
                channel,
                false,
                minutes,
                new Usager(ageBand, null, null),
                Extras.NONE.noting(note),
                List.copyOf(requests));
    }
}
