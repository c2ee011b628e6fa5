package fr.guichet.availability;

import fr.guichet.availability.AvailabilityEvent.AppointmentTypeAdded;
import fr.guichet.availability.AvailabilityEvent.AppointmentTypeChanged;
import fr.guichet.availability.AvailabilityEvent.AppointmentTypeReinstated;
import fr.guichet.availability.AvailabilityEvent.AppointmentTypeRetired;
import fr.guichet.directory.DeskCatalogue;
import fr.guichet.shared.model.Constraints;
import fr.guichet.shared.model.NotFound;
import fr.guichet.shared.model.RuleViolation;
import fr.guichet.shared.model.SavedOtherwise;
import fr.guichet.shared.model.TransactionLock;
import fr.guichet.shared.model.UndoneMeanwhile;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people can be booked for: added, changed, retired after a day; never deleted. */
@Service
@Transactional
public class AppointmentTypeService {

    private final AppointmentTypeRepository repository;
    private final AppointmentTypeRows rows;
    private final AvailabilityRows availabilities;
    private final DeskCatalogue catalogue;
    private final TransactionLock lock;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    AppointmentTypeService(
            AppointmentTypeRepository repository,
            AppointmentTypeRows rows,
            AvailabilityRows availabilities,
            DeskCatalogue catalogue,
            TransactionLock lock,
            ApplicationEventPublisher events,
            Clock clock) {
        this.repository = repository;
        this.rows = rows;
        this.availabilities = availabilities;
        this.catalogue = catalogue;
        this.lock = lock;
        this.events = events;
        this.clock = clock;
    }

    /** All of them by label, retired ones included. */
    @Transactional(readOnly = true)
    public List<AppointmentTypeRow> types() {
        return rows.all();
    }

    @Transactional(readOnly = true)
    public List<AppointmentTypeRow> offeredOn(LocalDate day) {
        return types().stream().filter(type -> type.isOfferedOn(day)).toList();
    }

    @Transactional(readOnly = true)
    public AppointmentTypeRow type(UUID id) {
        return rows.withId(id).orElseThrow(() -> new NotFound(AppointmentType.class, id));
    }

    /** Sent twice it is one; sent again otherwise, or after it was retired, it is refused. */
    public void add(UUID id, LocalDate validFrom, AppointmentTypeDetails details) {
        lock.on(id);
        var before = repository.findById(id);
        if (before.isEmpty()) {
            requireInTheCatalogue(details);
            save(new AppointmentType(id, validFrom, details));
            events.publishEvent(new AppointmentTypeAdded(id));
        } else if (before.get().isRetired()) {
            throw new UndoneMeanwhile("appointment-type.retired-meanwhile");
        } else if (!before.get().toRow().isOf(validFrom, details)) {
            throw new SavedOtherwise();
        }
    }

    public void change(UUID id, @Nullable Long seenVersion, AppointmentTypeDetails details) {
        var type = find(id, seenVersion);
        var before = type.toRow();
        if (!Objects.equals(before.operatorCode(), details.operatorCode())
                || !Objects.equals(before.procedureCode(), details.procedureCode())) {
            requireInTheCatalogue(details);
        }
        if (details.roomKind() != null
                && details.roomKind() != before.roomKind()
                && availabilities.offerWithoutRoom(id, details.roomKind(), today())) {
            throw new RuleViolation("appointment-type.offered-without-that-room").on("roomKind");
        }
        if (details.minutes() > before.minutes() && availabilities.offerShorter(id, details.minutes(), today())) {
            throw new RuleViolation("appointment-type.longer-than-an-availability").on("minutes");
        }
        type.describe(details);
        save(type);
        events.publishEvent(new AppointmentTypeChanged(id));
    }

    /** Said twice, it was said once. */
    public void retire(UUID id, @Nullable Long seenVersion, LocalDate lastDay) {
        var type = find(id);
        if (lastDay.equals(type.toRow().validity().lastDay())) {
            return;
        }
        type.requireVersion(seenVersion);
        type.retire(lastDay);
        save(type);
        events.publishEvent(new AppointmentTypeRetired(id));
    }

    /** Asked twice, it was done once. */
    public void reinstate(UUID id, @Nullable Long seenVersion) {
        var type = find(id);
        if (type.isRetired()) {
            type.requireVersion(seenVersion);
            type.reinstate();
            save(type);
            events.publishEvent(new AppointmentTypeReinstated(id));
        }
    }

    private void requireInTheCatalogue(AppointmentTypeDetails details) {
        if (details.operatorCode() != null
                && catalogue.offeredOn(today()).stream()
                        .filter(operator -> operator.code().equals(details.operatorCode()))
                        .noneMatch(operator -> details.procedureCode() == null
                                || operator.procedures().stream()
                                        .anyMatch(procedure -> procedure.code().equals(details.procedureCode())))) {
            throw new RuleViolation("appointment-type.not-in-the-catalogue").on("subject");
        }
    }

    private void save(AppointmentType type) {
        Constraints.explained(() -> repository.saveAndFlush(type));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private AppointmentType find(UUID id, @Nullable Long seenVersion) {
        var type = find(id);
        type.requireVersion(seenVersion);
        return type;
    }

    private AppointmentType find(UUID id) {
        return repository.findById(id).orElseThrow(() -> new NotFound(AppointmentType.class, id));
    }
}
