package fr.guichet.room;

import fr.guichet.shared.model.BaseEntity;
import fr.guichet.shared.model.DayAfterTheLast;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where people are received behind a closed door; it never changes its site. */
@Entity
class Room extends BaseEntity {

    private UUID siteId;

    @Enumerated(EnumType.STRING)
    private RoomKind kind;

    private String name;

    @Convert(converter = DayAfterTheLast.class)
    @Column(name = "retired_on")
    private @Nullable LocalDate lastDay;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected Room() {}

    Room(OpenRoom opening) {
        super(opening.id());
        this.siteId = opening.siteId();
        this.kind = opening.kind();
        this.name = opening.name();
    }

    void rename(String newName) {
        this.name = newName;
    }

    /** Its rows stay; from the day after, nobody can choose it. */
    void retire(LocalDate day) {
        this.lastDay = day;
    }

    boolean isRetired() {
        return lastDay != null;
    }

    void reinstate() {
        this.lastDay = null;
    }

    RoomRow toRow() {
        return new RoomRow(getId(), getVersion(), siteId, kind, name, lastDay);
    }
}
