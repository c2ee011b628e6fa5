package fr.guichet.rota;

import fr.guichet.shared.model.Ids;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.time.LocalTime;
import java.util.UUID;
import org.hibernate.annotations.TenantId;

/** One range at one site of a changed day. */
@Entity
class ChangedShift {

    @Id
    private UUID id = Ids.next();

    @TenantId
    private UUID structureId;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private ChangedDay changedDay;

    private UUID siteId;
    private LocalTime startsAt;
    private LocalTime endsAt;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected ChangedShift() {}

    @SuppressWarnings("NullAway.Init") // Hibernate writes the structure
    ChangedShift(ChangedDay changedDay, Shift shift) {
        this.changedDay = changedDay;
        this.siteId = shift.siteId();
        this.startsAt = shift.range().start();
        this.endsAt = shift.range().end();
    }
}
