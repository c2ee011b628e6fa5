package fr.guichet.shared.model;

import jakarta.persistence.Column;
import jakarta.persistence.EntityListeners;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.Hibernate;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.CreatedBy;
import org.springframework.data.annotation.CreatedDate;
import org.springframework.data.annotation.LastModifiedBy;
import org.springframework.data.annotation.LastModifiedDate;
import org.springframework.data.jpa.domain.support.AuditingEntityListener;
import org.springframework.orm.ObjectOptimisticLockingFailureException;

/**
 * Identity, optimistic lock and authorship of what belongs to the whole installation (structures, accounts).
 * Everything that belongs to one structure extends {@link BaseEntity}.
 */
@MappedSuperclass
@EntityListeners(AuditingEntityListener.class)
public abstract class GlobalEntity {

    @Id
    private UUID id = Ids.next();

    /** Null until the first flush: this is how Spring Data knows the entity is new. */
    @Version
    private @Nullable Long version;

    @CreatedDate
    @Column(updatable = false)
    private @Nullable Instant createdAt;

    @CreatedBy
    @Column(updatable = false)
    private @Nullable String createdBy;

    @LastModifiedDate
    private @Nullable Instant updatedAt;

    @LastModifiedBy
    private @Nullable String updatedBy;

    protected GlobalEntity() {}

    protected GlobalEntity(UUID id) {
        this.id = id;
    }

    public UUID getId() {
        return id;
    }

    public @Nullable Long getVersion() {
        return version;
    }

    public @Nullable Instant getCreatedAt() {
        return createdAt;
    }

    public @Nullable Instant getUpdatedAt() {
        return updatedAt;
    }

    public @Nullable String getUpdatedBy() {
        return updatedBy;
    }

    /** Refuses an edit made on an older copy than the one in the database. */
    public void requireVersion(@Nullable Long seen) {
        if (!Objects.equals(version, seen)) {
            throw new ObjectOptimisticLockingFailureException(getClass(), getId());
        }
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other
                || other instanceof GlobalEntity that
                        && Hibernate.getClass(this) == Hibernate.getClass(that)
                        && getId().equals(that.getId());
    }

    @Override
    public int hashCode() {
        return getId().hashCode();
    }
}
