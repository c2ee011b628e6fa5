package fr.guichet.opening.closure;

import fr.guichet.shared.model.BaseEntity;
import fr.guichet.shared.model.SavedOtherwise;
import fr.guichet.shared.model.TimeRange;
import fr.guichet.shared.model.UndoneMeanwhile;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A range on one day when a site receives although its hours do not say so, a public holiday included. */
@Entity
class SpecialOpening extends BaseEntity {

    private UUID siteId;
    private LocalDate day;
    private LocalTime opens;
    private LocalTime closes;
    private boolean announced;
    private @Nullable String publicText;
    private @Nullable Instant withdrawnAt;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected SpecialOpening() {}

    SpecialOpening(OpenSpecially opening) {
        super(opening.id());
        this.siteId = opening.siteId();
        this.day = opening.day();
        this.opens = opening.range().start();
        this.closes = opening.range().end();
        this.announced = opening.announced();
        this.publicText = opening.publicText();
    }

    UUID getSiteId() {
        return siteId;
    }

    LocalDate getDay() {
        return day;
    }

    TimeRange range() {
        return new TimeRange(opens, closes);
    }

    /** Sent twice it is one; sent again otherwise, or after it was withdrawn, it is refused. */
    void requireSays(OpenSpecially opening) {
        if (withdrawnAt != null) {
            throw new UndoneMeanwhile();
        }
        if (!opening.equals(new OpenSpecially(getId(), siteId, day, range(), announced, publicText))) {
            throw new SavedOtherwise();
        }
    }

    /** @return whether it was not over already */
    boolean withdraw(LocalDate today, Instant now) {
        if (withdrawnAt != null || day.isBefore(today)) {
            return false;
        }
        withdrawnAt = now;
        return true;
    }
}
