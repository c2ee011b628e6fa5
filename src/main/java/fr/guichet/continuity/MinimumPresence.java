package fr.guichet.continuity;

import fr.guichet.shared.model.BaseEntity;
import fr.guichet.shared.model.Validity;
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
    private Validity validity;
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
        this.validity = minimum.validity();
        this.reason = minimum.reason();
    }

    boolean begunBefore(LocalDate day) {
        return validity.from().isBefore(day);
    }

    boolean isOverOn(LocalDate day) {
        return validity.hasEndedBy(day);
    }

    void endOn(LocalDate lastDay) {
        this.validity = validity.until(lastDay);
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
                validity,
                reason);
    }
}
