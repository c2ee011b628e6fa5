package fr.guichet.availability;

import fr.guichet.room.RoomKind;
import fr.guichet.shared.model.BaseEntity;
import fr.guichet.shared.model.RuleViolation;
import fr.guichet.shared.model.Validity;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** What people can be booked for, from a day to a day. */
@Entity
class AppointmentType extends BaseEntity {

    private String label;
    private int minutes;

    @Enumerated(EnumType.STRING)
    private ProviderKind providedBy;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.ARRAY)
    private AppointmentPlace[] places;

    @Enumerated(EnumType.STRING)
    private @Nullable RoomKind roomKind;

    private @Nullable String operatorCode;
    private @Nullable String procedureCode;
    private int noticeMinutes;
    private int daysAhead;
    private @Nullable String documents;
    private @Nullable String readAloud;
    private int colour;
    private Validity validity;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected AppointmentType() {}

    @SuppressWarnings("NullAway.Init") // describe() fills the rest
    AppointmentType(UUID id, LocalDate validFrom, AppointmentTypeDetails details) {
        super(id);
        this.validity = Validity.since(validFrom);
        this.providedBy = details.providedBy();
        describe(details);
    }

    /** The kind of provider stays: availabilities rely on it. */
    final void describe(AppointmentTypeDetails details) {
        details.validate();
        if (details.providedBy() != providedBy) {
            throw new RuleViolation("appointment-type.provider-stays").on("providedBy");
        }
        this.label = details.label();
        this.minutes = details.minutes();
        this.places = new TreeSet<>(details.places()).toArray(AppointmentPlace[]::new);
        this.roomKind = details.roomKind();
        this.operatorCode = details.operatorCode();
        this.procedureCode = details.procedureCode();
        this.noticeMinutes = details.noticeMinutes();
        this.daysAhead = details.daysAhead();
        this.documents = details.documents();
        this.readAloud = details.readAloud();
        this.colour = details.colour();
    }

    void retire(LocalDate lastDay) {
        var retired = validity.until(lastDay);
        if (retired.endsBeforeItBegins()) {
            throw new RuleViolation("appointment-type.retired-before-it-began");
        }
        this.validity = retired;
    }

    boolean isRetired() {
        return validity.lastDay() != null;
    }

    void reinstate() {
        this.validity = validity.until(null);
    }

    AppointmentTypeRow toRow() {
        return new AppointmentTypeRow(
                getId(),
                getVersion(),
                label,
                minutes,
                providedBy,
                Set.of(places),
                roomKind,
                operatorCode,
                procedureCode,
                noticeMinutes,
                daysAhead,
                documents,
                readAloud,
                colour,
                validity);
    }
}
