package fr.guichet.opening;

import fr.guichet.shared.model.Ids;
import fr.guichet.shared.model.TimeRange;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.UUID;
import org.hibernate.annotations.TenantId;

/** One range of one weekday in a version of the hours. */
@Entity
class OpeningRange {

    @Id
    private UUID id = Ids.next();

    @TenantId
    private UUID structureId;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private OpeningHours openingHours;

    private int weekday;
    private LocalTime opens;
    private LocalTime closes;

    @Enumerated(EnumType.STRING)
    private Recurrence recurrence;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected OpeningRange() {}

    @SuppressWarnings("NullAway.Init") // Hibernate writes the structure
    OpeningRange(OpeningHours openingHours, WeeklyRange range) {
        this.openingHours = openingHours;
        this.weekday = range.weekday().getValue();
        this.opens = range.range().start();
        this.closes = range.range().end();
        this.recurrence = range.recurrence();
    }

    WeeklyRange toWeeklyRange() {
        return new WeeklyRange(DayOfWeek.of(weekday), new TimeRange(opens, closes), recurrence);
    }
}
