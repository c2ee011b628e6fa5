package fr.guichet.availability;

import fr.guichet.shared.model.BaseEntity;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.LocalDate;

/** A day on which an availability is not held: cancelled, or replaced by another one of its series. */
@Entity
@Table(name = "availability_exception")
class UnheldDay extends BaseEntity {

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private Availability availability;

    private LocalDate day;
    private boolean replaced;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected UnheldDay() {}

    UnheldDay(Availability availability, LocalDate day, boolean replaced) {
        this.availability = availability;
        this.day = day;
        this.replaced = replaced;
    }

    LocalDate getDay() {
        return day;
    }

    boolean isReplaced() {
        return replaced;
    }
}
