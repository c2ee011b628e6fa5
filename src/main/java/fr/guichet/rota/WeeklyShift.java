package fr.guichet.rota;

import fr.guichet.shared.model.Ids;
import fr.guichet.shared.model.TimeRange;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.UUID;
import org.hibernate.annotations.TenantId;

/** One range at one site on one weekday of a standard week. */
@Entity
class WeeklyShift {

    @Id
    private UUID id = Ids.next();

    @TenantId
    private UUID structureId;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private StandardWeek standardWeek;

    private int weekday;
    private UUID siteId;
    private LocalTime startsAt;
    private LocalTime endsAt;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected WeeklyShift() {}

    @SuppressWarnings("NullAway.Init") // Hibernate writes the structure
    WeeklyShift(StandardWeek standardWeek, DayOfWeek weekday, Shift shift) {
        this.standardWeek = standardWeek;
        this.weekday = weekday.getValue();
        this.siteId = shift.siteId();
        this.startsAt = shift.range().start();
        this.endsAt = shift.range().end();
    }

    boolean isOn(DayOfWeek day) {
        return weekday == day.getValue();
    }

    Shift toShift() {
        return new Shift(siteId, new TimeRange(startsAt, endsAt));
    }
}
