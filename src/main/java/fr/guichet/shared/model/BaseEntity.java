package fr.guichet.shared.model;

import jakarta.persistence.MappedSuperclass;
import java.util.UUID;
import org.hibernate.annotations.TenantId;

/** An entity of one structure: Hibernate writes and reads it only for the structure at work. */
@MappedSuperclass
public abstract class BaseEntity extends GlobalEntity {

    @TenantId
    @SuppressWarnings("NullAway.Init") // Hibernate writes it at persist
    private UUID structureId;

    protected BaseEntity() {}

    protected BaseEntity(UUID id) {
        super(id);
    }

    public UUID getStructureId() {
        return structureId;
    }
}
