package fr.guichet.opening.closure;

import fr.guichet.opening.ClosureReason;
import fr.guichet.opening.ClosureRow;
import fr.guichet.shared.model.BaseEntity;
import fr.guichet.shared.model.RuleViolation;
import fr.guichet.shared.model.SavedOtherwise;
import fr.guichet.shared.model.UndoneMeanwhile;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A time when a site, or the whole structure, does not receive although its hours say so. */
@Entity
class Closure extends BaseEntity {

    private @Nullable UUID siteId;
    private LocalDate firstDay;
    private LocalDate lastDay;
    private @Nullable LocalTime startsAt;
    private @Nullable LocalTime endsAt;

    @Enumerated(EnumType.STRING)
    private ClosureReason reason;

    private boolean announced;
    private @Nullable String publicText;
    private @Nullable Instant withdrawnAt;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected Closure() {}

    @SuppressWarnings("NullAway.Init") // describe() fills the rest
    Closure(DecideClosure closing) {
        super(closing.id());
        this.siteId = closing.siteId();
        this.firstDay = closing.firstDay();
        this.lastDay = closing.lastDay();
        this.startsAt = closing.startsAt();
        this.endsAt = closing.endsAt();
        describe(new DescribeClosure(closing.reason(), closing.announced(), closing.publicText()));
    }

    final void describe(DescribeClosure said) {
        if (withdrawnAt != null) {
            throw new RuleViolation("closure.over");
        }
        this.reason = said.reason();
        this.announced = said.announced();
        this.publicText = said.publicText();
    }

    /** Sent twice it is one; sent again otherwise, or after it was lifted, it is refused. */
    void requireSays(DecideClosure closing, LocalDate today) {
        if (withdrawnAt != null || lastDay.isBefore(today) && !closing.lastDay().isBefore(today)) {
            throw new UndoneMeanwhile();
        }
        if (!closing.equals(new DecideClosure(
                getId(), siteId, firstDay, lastDay, startsAt, endsAt, reason, announced, publicText))) {
            throw new SavedOtherwise();
        }
    }

    /**
     * What was closed before today stays closed.
     *
     * @return whether it was not over already
     */
    boolean withdraw(LocalDate today, Instant now) {
        if (withdrawnAt != null || lastDay.isBefore(today)) {
            return false;
        }
        if (firstDay.isBefore(today)) {
            lastDay = today.minusDays(1);
        } else {
            withdrawnAt = now;
        }
        return true;
    }

    ClosureRow toRow() {
        return new ClosureRow(
                getId(), getVersion(), siteId, firstDay, lastDay, startsAt, endsAt, reason, announced, publicText);
    }
}
