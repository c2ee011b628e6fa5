package fr.guichet.continuity;

import fr.guichet.shared.model.BaseEntity;
import jakarta.persistence.Entity;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How many agents a site needs at certain moments, from a day on. */
@Entity
class MinimumPresence extends BaseEntity {

    private UUID siteId;
    private int agents;
    private @Nullable Integer weekday;
    private @Nullable LocalTime startsAt;
    private @Nullable LocalTime endsAt;
    private @Nullable UUID whileOpenSiteId;
    private LocalDate validFrom;
    private @Nullable LocalDate validTo;
    private String reason;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected MinimumPresence() {}

    MinimumPresence(SetMinimum minimum) {
        super(minimum.id());
        this.siteId = minimum.siteId();
        this.agents = minimum.agents();
        this.weekday = minimum.weekday() == null ? null : minimum.weekday().getValue();
        this.startsAt = minimum.startsAt();
        this.endsAt = minimum.endsAt();
        this.whileOpenSiteId = minimum.whileOpenSiteId();
        this.validFrom = minimum.validFrom();
        this.validTo = minimum.validTo();
        this.reason = minimum.reason();
    }

    boolean begunBefore(LocalDate day) {
        return validFrom.isBefore(day);
    }

    boolean isOverOn(LocalDate day) {
        return validTo != null && validTo.isBefore(day);
    }

    void endOn(LocalDate lastDay) {
        this.validTo = lastDay;
    }

    MinimumRow toRow() {
        return new MinimumRow(
                getId(),
                siteId,
                agents,
                weekday == null ? null : DayOfWeek.of(weekday),
                startsAt,
                endsAt,
                whileOpenSiteId,
                validFrom,
                validTo,
                reason);
    }
}
