package fr.guichet.appointment.slot;

import fr.guichet.appointment.Slot;
import fr.guichet.availability.AppointmentTypeRow;
import fr.guichet.availability.AppointmentTypeService;
import fr.guichet.availability.Provider;
import fr.guichet.availability.Providers;
import fr.guichet.room.RoomRow;
import fr.guichet.room.RoomService;
import fr.guichet.shared.model.NotFound;
import fr.guichet.shared.model.RuleViolation;
import fr.guichet.shared.model.TransactionLock;
import fr.guichet.shared.tenancy.Tenancy;
import fr.guichet.shared.time.WallClock;
import fr.guichet.site.SiteService;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The one door to a slot, in two steps that both go the same way. {@link #queue} comes before the transaction: the one who comes
 * second is told at once, the others wait for their turn without a connection, so that a crowd at one day leaves those to
 * everyone else. {@link Turn#claim} comes first in the transaction that keeps the slot, and says who has it.
 */
@Component
public class SlotDesk {

    private static final int QUEUES = 64;

    private final ReentrantLock[] queues =
            Stream.generate(ReentrantLock::new).limit(QUEUES).toArray(ReentrantLock[]::new);
    private final AppointmentTypeService types;
    private final Providers providers;
    private final SiteService sites;
    private final Offers offers;
    private final RoomService rooms;
    private final SlotHoldRepository holds;
    private final TransactionLock lock;
    private final TransactionTemplate transaction;
    private final Clock clock;

    SlotDesk(
            AppointmentTypeService types,
            Providers providers,
            SiteService sites,
            Offers offers,
            RoomService rooms,
            SlotHoldRepository holds,
            TransactionLock lock,
            TransactionTemplate transaction,
            Clock clock) {
        this.types = types;
        this.providers = providers;
        this.sites = sites;
        this.offers = offers;
        this.rooms = rooms;
        this.holds = holds;
        this.lock = lock;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Waits for its turn on that day, once it is known that the slot can be had.
     *
     * @throws SlotRefused at once, without waiting
     * @throws RuleViolation where what is asked for makes no sense
     */
    public Turn queue(SlotRequest request) {
        var turn = Objects.requireNonNull(transaction.execute(status -> look(request)));
        turn.queue.lock();
        return turn;
    }

    /** Why the slot cannot be had right now; nobody waits, nothing is kept. */
    public Optional<RuleViolation> refusal(SlotRequest request) {
        return Objects.requireNonNull(transaction.execute(status -> {
            try {
                look(request);
                return Optional.<RuleViolation>empty();
            } catch (RuleViolation refused) {
                return Optional.of(refused);
            }
        }));
    }

    private Turn look(SlotRequest request) {
        var type = types.type(request.typeId());
        var provider = provider(request.providerId());
        var zone = sites.site(request.siteId()).timeZone();
        var now = LocalDateTime.now(clock.withZone(zone));
        request.validate(type, provider, now);
        WallClock.requireShows(request.start(), zone, "start");
        var turn = new Turn(request, type, provider, now, offers.between(request.day(), request.day(), request.id()));
        turn.claimFrom(turn.offer);
        return turn;
    }

    private Provider provider(UUID id) {
        return Optional.ofNullable(providers.named(Set.of(id)).get(id))
                .orElseThrow(() -> new NotFound(Provider.class, id));
    }

    private ReentrantLock queueOf(SlotRequest request) {
        return queues[Math.floorMod(Objects.hash(Tenancy.requireStructureId(), request.day()), QUEUES)];
    }

    /** Ends with the transaction: holds and appointments are two tables, which no constraint binds. */
    void lock(SlotRequest request) {
        lock.on("appointments of " + Tenancy.requireStructureId() + " on " + request.day());
    }

    /** To be closed when the transaction has ended, so that the next one sees what this one kept. */
    public final class Turn implements AutoCloseable {

        private final SlotRequest request;
        private final AppointmentTypeRow type;
        private final Provider provider;
        private final LocalDateTime now;
        private final Offer offer;
        private final ReentrantLock queue;

        private Turn(SlotRequest request, AppointmentTypeRow type, Provider provider, LocalDateTime now, Offer offer) {
            this.request = request;
            this.type = type;
            this.provider = provider;
            this.now = now;
            this.offer = offer;
            this.queue = queueOf(request);
        }

        /**
         * Until the transaction ends nobody else decides on that day, on any node; holds that are over, and that of the
         * appointment itself, are gone.
         *
         * @throws SlotRefused where someone was faster in the meantime
         */
        public Claim claim() {
            lock(request);
            holds.deleteOver(clock.instant(), request.id());
            return claimFrom(offers.since(offer, request.day(), request.id()));
        }

        @Override
        public void close() {
            queue.unlock();
        }

        private Claim claimFrom(Offer offer) {
            var slot = request.slot(type);
            requireFree(slot, offer);
            var placed = placed(slot, offer);
            requireFree(placed, offer);
            return new Claim(
                    type, provider, placed, request.outsideReason() == null ? BookedOn.SESSION : offer.outside(placed));
        }

        private void requireFree(Slot slot, Offer offer) {
            if (offer.isTaken(slot)) {
                throw booked(slot, offer)
                        .or(() -> tooShort(offer.freeFor(slot)))
                        .orElseGet(() -> new SlotTaken(request));
            }
        }

        /** Whoever chose a time that nobody offers was not outrun: the time was taken all along. */
        private Optional<RuleViolation> booked(Slot slot, Offer offer) {
            return request.outsideReason() == null
                    ? Optional.empty()
                    : offer.booked(slot)
                            .map(range -> new RuleViolation(
                                    "appointment.provider-booked", provider.name(), range.start(), range.end()));
        }

        /** When it is free or offered for a while, what is chosen takes longer. */
        private Optional<RuleViolation> tooShort(Duration left) {
            return left.isPositive() && left.compareTo(type.duration()) < 0
                    ? Optional.of(new SlotTooShort(request, type.minutes(), left.toMinutes()))
                    : Optional.empty();
        }

        /** In the room of the session; at a time that nobody offers in any free room that the type can use. */
        private Slot placed(Slot slot, Offer offer) {
            var session = offer.offering(type.id(), slot).filter(held -> type.isInTime(slot.start(), now));
            if (session.isEmpty() && request.outsideReason() == null) {
                throw tooShort(offer.offeredFor(type.id(), slot)).orElseGet(() -> new SlotNotOffered(request));
            }
            if (SlotSearch.of(type, request.place()).takes() == Offer.Takes.NO_ROOM) {
                return slot;
            }
            return slot.in(session.map(held -> held.roomId()).orElseGet(() -> freeRoom(slot, offer)));
        }

        private UUID freeRoom(Slot slot, Offer offer) {
            var suited = rooms.rooms().stream()
                    .filter(room -> room.siteId().equals(slot.siteId())
                            && room.kind() == type.roomKind()
                            && room.isUsedOn(slot.day()))
                    .map(RoomRow::id)
                    .toList();
            if (suited.isEmpty()) {
                throw new RuleViolation("appointment.no-such-room");
            }
            return suited.stream()
                    .filter(room -> !offer.isTaken(slot.in(room)))
                    .findFirst()
                    .orElseThrow(() -> new RuleViolation("appointment.no-room"));
        }
    }
}
