package fr.guichet.availability;

import fr.guichet.shared.model.Ids;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.TenantId;

/** One appointment type that can be booked in an availability. */
@Entity
@Table(name = "availability_type")
class OfferedType {

    @Id
    private UUID id = Ids.next();

    @TenantId
    private UUID structureId;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private Availability availability;

    private UUID typeId;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected OfferedType() {}

    @SuppressWarnings("NullAway.Init") // Hibernate writes the structure
    OfferedType(Availability availability, UUID typeId) {
        this.availability = availability;
        this.typeId = typeId;
    }

    UUID getTypeId() {
        return typeId;
    }
}
