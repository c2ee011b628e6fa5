package fr.guichet.appointment;

import fr.guichet.room.RoomRow;
import fr.guichet.room.RoomService;
import fr.guichet.shared.model.RuleViolation;
import fr.guichet.shared.model.TransactionLock;
import fr.guichet.shared.tenancy.Tenancy;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Says who may have a slot, before the constraints refuse it. One transaction at a time decides on a day of a house, so that
 * nobody books what another one began to hold.
 */
@Component
class SlotClaims {

    private final SlotSense sense;
    private final Offers offers;
    private final RoomService rooms;
    private final SlotHoldRepository holds;
    private final TransactionLock lock;
    private final Clock clock;

    SlotClaims(
            SlotSense sense,
            Offers offers,
            RoomService rooms,
            SlotHoldRepository holds,
            TransactionLock lock,
            Clock clock) {
        this.sense = sense;
        this.offers = offers;
        this.rooms = rooms;
        this.holds = holds;
        this.lock = lock;
        this.clock = clock;
    }

    /** Until the transaction ends. */
    void lock(LocalDate day) {
        lock.on("appointments of " + Tenancy.requireStructureId() + " on " + day);
    }

    /**
     * Waits for nobody: whoever comes second is told so, and only who may have the slot queues for its day.
     *
     * @throws Taken when someone else has the time
     */
    Asking ask(WantedSlot wanted) {
        var asked = sense.of(wanted);
        var offer = offers.between(wanted.day(), wanted.day(), wanted.id());
        requireFree(asked.slot(), offer.taken());
        return new Asking(wanted.id(), asked, offer);
    }

    /**
     * The day stays locked; holds that are over, and that of the appointment itself, are gone.
     *
     * @throws Taken when someone else has the time, or the room
     */
    Claim claim(Asking asking) {
        var asked = asking.asked();
        var day = asked.slot().day();
        lock(day);
        holds.deleteOver(clock.instant(), asking.id());
        var offer = offers.since(asking.offer(), day, asking.id());
        var slot = placed(asked, offer);
        requireFree(slot, offer.taken());
        return new Claim(asked.type(), asked.provider(), slot);
    }

    /** In the room of the session; at a time that nobody offers in any free room that the type can use. */
    private Slot placed(AskedSlot asked, Offer offer) {
        var session = offer.offering(asked.type().id(), asked.slot()).filter(held -> asked.isInTime());
        if (session.isEmpty() && asked.outsideReason() == null) {
            throw new SlotNotOffered();
        }
        if (asked.takes() == Offer.Takes.NO_ROOM) {
            return asked.slot();
        }
        return asked.slot().in(session.map(held -> held.roomId()).orElseGet(() -> freeRoom(asked, offer.taken())));
    }

    private UUID freeRoom(AskedSlot asked, BusyTimes taken) {
        var slot = asked.slot();
        return rooms.rooms().stream()
                .filter(room -> room.siteId().equals(slot.siteId())
                        && room.kind() == asked.type().roomKind()
                        && room.isUsedOn(slot.day()))
                .map(RoomRow::id)
                .filter(room -> !taken.overlap(room, slot.day(), slot.range()))
                .findFirst()
                .orElseThrow(() -> new RuleViolation("appointment.no-room"));
    }

    private static void requireFree(Slot slot, BusyTimes taken) {
        if (taken.overlap(slot.providerId(), slot.day(), slot.range())
                || slot.roomId() != null && taken.overlap(slot.roomId(), slot.day(), slot.range())) {
            throw new Taken();
        }
    }

    /** @param offer of the day, as it was when it was asked */
    record Asking(UUID id, AskedSlot asked, Offer offer) {}

    /** Ends the transaction; what is free instead is looked up in the next one. */
    static final class Taken extends RuleViolation {

        Taken() {
            super("appointment.slot-taken");
        }
    }
}
