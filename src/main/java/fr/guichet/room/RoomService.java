package fr.guichet.room;

import fr.guichet.room.RoomEvent.RoomOpened;
import fr.guichet.room.RoomEvent.RoomReinstated;
import fr.guichet.room.RoomEvent.RoomRenamed;
import fr.guichet.room.RoomEvent.RoomRetired;
import fr.guichet.shared.model.Consequence;
import fr.guichet.shared.model.Constraints;
import fr.guichet.shared.model.NotFound;
import fr.guichet.shared.model.RuleViolation;
import fr.guichet.shared.model.SavedOtherwise;
import fr.guichet.shared.model.TransactionLock;
import fr.guichet.shared.model.UndoneMeanwhile;
import fr.guichet.site.SiteService;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The rooms of the structure at work. */
@Service
@Transactional
public class RoomService {

    private final RoomRepository repository;
    private final RoomRows rows;
    private final SiteService sites;
    private final List<RoomUse> uses;
    private final TransactionLock lock;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    RoomService(
            RoomRepository repository,
            RoomRows rows,
            SiteService sites,
            List<RoomUse> uses,
            TransactionLock lock,
            ApplicationEventPublisher events,
            Clock clock) {
        this.repository = repository;
        this.rows = rows;
        this.sites = sites;
        this.uses = uses;
        this.lock = lock;
        this.events = events;
        this.clock = clock;
    }

    /** Sent twice it is one; sent again otherwise, or after it was retired, it is refused. */
    public void open(OpenRoom opening) {
        lock.on(opening.id());
        var before = repository.findById(opening.id());
        if (before.isEmpty()) {
            sites.site(opening.siteId());
            save(new Room(opening));
            events.publishEvent(new RoomOpened(opening.id()));
        } else if (before.get().isRetired()) {
            throw new UndoneMeanwhile("room.retired-meanwhile");
        } else if (!before.get().toRow().isOf(opening)) {
            throw new SavedOtherwise();
        }
    }

    public void rename(UUID id, @Nullable Long seenVersion, String name) {
        var room = find(id, seenVersion);
        room.rename(name);
        save(room);
        events.publishEvent(new RoomRenamed(id));
    }

    /** Refused as long as something takes place there after its last day. Said twice, it was said once. */
    public void retire(UUID id, @Nullable Long seenVersion, LocalDate lastDay) {
        var room = find(id);
        if (lastDay.equals(room.toRow().lastDay())) {
            return;
        }
        room.requireVersion(seenVersion);
        if (lastDay.isBefore(LocalDate.now(clock).minusDays(1))) {
            throw new RuleViolation("room.retired-in-the-past");
        }
        if (!usesAfter(id, lastDay).isEmpty()) {
            throw new RuleViolation("room.still-used");
        }
        room.retire(lastDay);
        events.publishEvent(new RoomRetired(id));
    }

    /** Asked twice, it was done once. */
    public void reinstate(UUID id, @Nullable Long seenVersion) {
        var room = find(id);
        if (room.isRetired()) {
            room.requireVersion(seenVersion);
            room.reinstate();
            events.publishEvent(new RoomReinstated(id));
        }
    }

    @Transactional(readOnly = true)
    public List<Consequence> usesAfter(UUID id, LocalDate lastDay) {
        return uses.stream().flatMap(use -> use.after(id, lastDay).stream()).toList();
    }

    /** All of them, those of the main site first; retired ones included, see {@link RoomRow#isUsedOn}. */
    @Transactional(readOnly = true)
    public List<RoomRow> rooms() {
        return rows.all();
    }

    @Transactional(readOnly = true)
    public RoomRow room(UUID id) {
        return find(id).toRow();
    }

    private void save(Room room) {
        Constraints.explained(() -> repository.saveAndFlush(room));
    }

    private Room find(UUID id, @Nullable Long seenVersion) {
        var room = find(id);
        room.requireVersion(seenVersion);
        return room;
    }

    private Room find(UUID id) {
        return repository.findById(id).orElseThrow(() -> new NotFound(Room.class, id));
    }
}
