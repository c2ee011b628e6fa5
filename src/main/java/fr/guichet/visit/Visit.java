package fr.guichet.visit;

import fr.guichet.shared.model.BaseEntity;
import fr.guichet.shared.model.RuleViolation;
import fr.guichet.visit.VisitContent.Extras;
import fr.guichet.visit.VisitContent.Orientation;
import fr.guichet.visit.VisitContent.RequestContent;
import fr.guichet.visit.VisitContent.Usager;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One contact with one usager, and the requests handled in it. */
@Entity
class Visit extends BaseEntity {

    static final Duration UNDO = Duration.ofMinutes(10);

    private UUID siteId;
    private UUID agentId;
    private Instant occurredAt;
    private LocalDate day;
    private int hour;

    @Enumerated(EnumType.STRING)
    private Channel channel;

    private boolean byAppointment;
    private int durationMinutes;

    @Enumerated(EnumType.STRING)
    private AgeBand ageBand;

    @Enumerated(EnumType.STRING)
    private @Nullable Gender gender;

    private @Nullable String neighbourhood;

    @Enumerated(EnumType.STRING)
    private Mandate mandate;

    @Enumerated(EnumType.STRING)
    private @Nullable OrientationTarget orientation;

    private @Nullable String orientationLabel;
    private @Nullable String note;
    private int requestCount;
    private @Nullable Instant deletedAt;

    @Enumerated(EnumType.STRING)
    private @Nullable DeletionReason deletionReason;

    @OneToMany(mappedBy = "visit", cascade = CascadeType.PERSIST, orphanRemoval = true)
    @OrderBy("position")
    private List<VisitRequest> requests = new ArrayList<>();

    @SuppressWarnings("NullAway.Init") // for JPA
    protected Visit() {}

    @SuppressWarnings("NullAway.Init") // write() fills the rest
    Visit(UUID id, UUID agentId, VisitContent content, ZoneId zone, ProcedureNames names) {
        super(id);
        this.agentId = agentId;
        write(content, zone, names);
    }

    void correct(VisitContent content, ZoneId zone, ProcedureNames names) {
        requireAlive();
        write(content, zone, names);
    }

    private void write(VisitContent content, ZoneId zone, ProcedureNames names) {
        this.siteId = content.siteId();
        this.occurredAt = content.at().atZone(zone).toInstant();
        this.day = content.at().toLocalDate();
        this.hour = content.at().getHour();
        this.channel = content.channel();
        this.byAppointment = content.byAppointment();
        this.durationMinutes = content.minutes();
        this.ageBand = content.usager().ageBand();
        this.gender = content.usager().gender();
        this.neighbourhood = content.usager().neighbourhood();
        writeExtras(content.extras());
        writeRequests(content.requests(), names);
    }

    private void writeExtras(Extras extras) {
        var sentTo = extras.orientation();
        this.mandate = extras.mandate();
        this.orientation = sentTo == null ? null : sentTo.target();
        this.orientationLabel = sentTo == null ? null : sentTo.label();
        this.note = extras.note();
    }

    private void writeRequests(List<RequestContent> contents, ProcedureNames names) {
        while (requests.size() > contents.size()) {
            requests.removeLast();
        }
        for (int position = 0; position < contents.size(); position++) {
            if (position == requests.size()) {
                requests.add(new VisitRequest(this, position));
            }
            requests.get(position).write(contents.get(position), names);
        }
        this.requestCount = contents.size();
    }

    void undo(UUID byAgentId, Instant now) {
        requireAlive();
        var loggedAt = getCreatedAt();
        if (!agentId.equals(byAgentId)
                || loggedAt == null
                || loggedAt.plus(UNDO).isBefore(now)) {
            throw new RuleViolation("visit.too-late-to-undo");
        }
        bury(DeletionReason.UNDONE, now);
    }

    void delete(DeletionReason reason, Instant now) {
        requireAlive();
        bury(reason, now);
    }

    private void bury(DeletionReason reason, Instant now) {
        this.deletedAt = now;
        this.deletionReason = reason;
    }

    private void requireAlive() {
        if (isDeleted()) {
            throw new RuleViolation("visit.deleted-already");
        }
    }

    boolean isDeleted() {
        return deletedAt != null;
    }

    LocalDate getDay() {
        return day;
    }

    UUID getSiteId() {
        return siteId;
    }

    VisitDetails toDetails(ZoneId zone) {
        return new VisitDetails(
                getId(), getVersion(), agentId, isDeleted(), getUpdatedAt(), getUpdatedBy(), zone, toContent(zone));
    }

    private VisitContent toContent(ZoneId zone) {
        return new VisitContent(
                siteId,
                LocalDateTime.ofInstant(occurredAt, zone),
                channel,
                byAppointment,
                durationMinutes,
                new Usager(ageBand, gender, neighbourhood),
                new Extras(mandate, orientation == null ? null : new Orientation(orientation, orientationLabel), note),
                requests.stream().map(VisitRequest::toContent).toList());
    }
}
