package fr.guichet.appointment;

import fr.guichet.appointment.PastAppointments.PastAppointment;
import fr.guichet.appointment.slot.BookedOn;
import fr.guichet.appointment.slot.Claim;
import fr.guichet.appointment.slot.SlotRequest;
import fr.guichet.availability.AppointmentPlace;
import fr.guichet.shared.model.BaseEntity;
import fr.guichet.shared.model.RuleViolation;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A time that a person has with someone, until it is honoured, missed or cancelled. */
@Entity
class Appointment extends BaseEntity {

    static final Duration PATIENCE = Duration.ofMinutes(15);

    private UUID typeId;
    private String typeLabel;
    private UUID siteId;
    private @Nullable UUID agentId;
    private @Nullable UUID intervenantId;
    private @Nullable UUID roomId;

    @Enumerated(EnumType.STRING)
    private AppointmentPlace place;

    private LocalDateTime startsAt;
    private LocalDateTime endsAt;

    @Enumerated(EnumType.STRING)
    private AppointmentStatus status = AppointmentStatus.BOOKED;

    private Instant statusAt;
    private @Nullable String outsideReason;
    private boolean outsideHours;
    private byte @Nullable [] person;

    @Column(insertable = false, updatable = false)
    private @Nullable UUID visitId;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected Appointment() {}

    @SuppressWarnings("NullAway.Init") // take() fills the rest
    Appointment(BookAppointment booking, Claim claim, byte[] person, Instant now) {
        super(booking.id());
        this.typeId = claim.type().id();
        this.typeLabel = claim.type().label();
        this.place = booking.place();
        this.outsideReason = booking.outsideReason();
        this.person = person;
        this.statusAt = now;
        take(claim);
    }

    @SuppressWarnings("NullAway.Init") // take() fills the rest
    Appointment(PastAppointment past, Claim claim, byte[] person, Instant statusAt) {
        super(past.id());
        this.typeId = claim.type().id();
        this.typeLabel = claim.type().label();
        this.place = past.place();
        this.status = past.status();
        this.person = person;
        this.statusAt = statusAt;
        take(claim);
    }

    private void take(Claim claim) {
        this.siteId = claim.slot().siteId();
        this.agentId = claim.provider().agentId();
        this.intervenantId = claim.provider().intervenantId();
        this.roomId = claim.slot().roomId();
        this.startsAt = claim.slot().start();
        this.endsAt = claim.slot().end();
        this.outsideHours = claim.on() == BookedOn.REASON;
    }

    /** Elsewhere, with someone else or at another time; what it leaves is kept. */
    AppointmentMove moveTo(Claim claim, AskedBy askedBy, @Nullable String outsideReason) {
        require(AppointmentStatus.BOOKED);
        var move = new AppointmentMove(getId(), slot(), askedBy);
        take(claim);
        this.outsideReason = outsideReason;
        return move;
    }

    void arrive(LocalDateTime localNow, Instant now) {
        require(AppointmentStatus.BOOKED, AppointmentStatus.MISSED);
        requireItsDay(localNow);
        become(AppointmentStatus.ARRIVED, now);
    }

    void honour(LocalDateTime localNow, Instant now) {
        require(AppointmentStatus.BOOKED, AppointmentStatus.ARRIVED);
        requireItsDay(localNow);
        become(AppointmentStatus.HONOURED, now);
    }

    void miss(LocalDateTime localNow, Instant now) {
        require(AppointmentStatus.BOOKED);
        if (localNow.isBefore(startsAt.plus(PATIENCE))) {
            throw new RuleViolation("appointment.missed-too-early");
        }
        become(AppointmentStatus.MISSED, now);
    }

    void cancel(AskedBy askedBy, Instant now) {
        require(AppointmentStatus.BOOKED, AppointmentStatus.ARRIVED, AppointmentStatus.MISSED);
        become(cancelledBy(askedBy), now);
    }

    boolean isCancelledFor(AskedBy askedBy) {
        return status == cancelledBy(askedBy);
    }

    private static AppointmentStatus cancelledBy(AskedBy askedBy) {
        return askedBy == AskedBy.USER ? AppointmentStatus.CANCELLED_BY_USER : AppointmentStatus.CANCELLED_BY_HOUSE;
    }

    /**
     * As it was before it was cancelled.
     *
     * @return when that was
     */
    Instant reinstate(Claim claim, Instant now) {
        require(AppointmentStatus.CANCELLED_BY_USER, AppointmentStatus.CANCELLED_BY_HOUSE);
        requirePerson();
        var cancelledAt = statusAt;
        take(claim);
        become(AppointmentStatus.BOOKED, now);
        return cancelledAt;
    }

    /** As if what was said of it last had not been said. */
    void reopen(Instant now) {
        require(AppointmentStatus.ARRIVED, AppointmentStatus.HONOURED, AppointmentStatus.MISSED);
        if (visitId != null) {
            throw new RuleViolation("appointment.has-its-visit");
        }
        become(AppointmentStatus.BOOKED, now);
    }

    /** By its provider. */
    boolean isAwaited(LocalDateTime localNow) {
        return status.isPending() && endsAt.isAfter(localNow);
    }

    void correct(byte[] person) {
        requirePerson();
        this.person = person;
    }

    private void requirePerson() {
        if (person == null) {
            throw new RuleViolation("appointment.person-erased");
        }
    }

    private void become(AppointmentStatus next, Instant now) {
        status = next;
        statusAt = now;
    }

    private void require(AppointmentStatus... allowed) {
        for (var one : allowed) {
            if (status == one) {
                return;
            }
        }
        throw new RuleViolation("appointment.not-possible." + status);
    }

    private void requireItsDay(LocalDateTime localNow) {
        if (startsAt.toLocalDate().isAfter(localNow.toLocalDate())) {
            throw new RuleViolation("appointment.not-yet");
        }
    }

    UUID getTypeId() {
        return typeId;
    }

    AppointmentStatus getStatus() {
        return status;
    }

    AppointmentPlace getPlace() {
        return place;
    }

    /** Whatever is said of the person. */
    boolean says(BookAppointment booking) {
        var kept = slot();
        return typeId.equals(booking.typeId())
                && place == booking.place()
                && kept.providerId().equals(booking.providerId())
                && kept.siteId().equals(booking.siteId())
                && kept.start().equals(booking.start())
                && Objects.equals(outsideReason, booking.outsideReason());
    }

    boolean isErased() {
        return person == null;
    }

    byte @Nullable [] getPerson() {
        return person;
    }

    /** Moved there already: what was sent twice is one move. */
    boolean isAt(SlotRequest there) {
        var now = slot();
        return status == AppointmentStatus.BOOKED
                && now.providerId().equals(there.providerId())
                && now.siteId().equals(there.siteId())
                && now.start().equals(there.start());
    }

    /** The slot that it has, or had. */
    SlotRequest ownSlot() {
        return new SlotRequest(getId(), typeId, place, slot().providerId(), siteId, startsAt, outsideReason);
    }

    Slot slot() {
        return new Slot(
                agentId == null ? Objects.requireNonNull(intervenantId) : agentId, siteId, roomId, startsAt, endsAt);
    }
}
