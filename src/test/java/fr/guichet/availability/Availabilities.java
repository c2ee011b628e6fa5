package fr.guichet.availability;

import fr.guichet.account.Role;
import fr.guichet.room.OpenRoom;
import fr.guichet.room.RoomKind;
import fr.guichet.room.RoomService;
import fr.guichet.shared.model.Ids;
import fr.guichet.shared.model.TimeRange;
import fr.guichet.shared.model.Validity;
import fr.guichet.testing.Houses.House;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;

/** Test data: a room, an appointment type, an intervenant, an availability, in one line each. */
@TestComponent
public class Availabilities {

    private final RoomService rooms;
    private final AppointmentTypeService types;
    private final IntervenantService intervenants;
    private final AvailabilityService availabilities;

    Availabilities(
            RoomService rooms,
            AppointmentTypeService types,
            IntervenantService intervenants,
            AvailabilityService availabilities) {
        this.rooms = rooms;
        this.types = types;
        this.intervenants = intervenants;
        this.availabilities = availabilities;
    }

    /** A room, a type, an intervenant, and on Wednesdays an availability of the counsellor: all of them with that id. */
    public void allUnder(House house, UUID id) {
        room(house, id, RoomKind.APPOINTMENT_OFFICE, "Bureau des essais");
        house.as(Role.COORDINATOR, () -> {
            types.add(
                    id,
                    LocalDate.of(2026, 1, 1),
                    details(ProviderKind.COUNSELLOR, "Motif des essais", 30, RoomKind.APPOINTMENT_OFFICE));
            intervenants.add(
                    id,
                    new IntervenantDetails(
                            ProviderKind.PERMANENCE,
                            "Partenaire des essais",
                            null,
                            null,
                            null,
                            null,
                            null,
                            null,
                            null));
            var wednesday = LocalDate.of(2026, 3, 11);
            availabilities.addSince(
                    id,
                    house.agent(Role.COUNSELLOR).accountId(),
                    plan(house, id, Repetition.everyWeekFrom(wednesday), wednesday, "13:30", "17:00", id));
        });
    }

    /** The nth of many: a room, a type, an intervenant and an availability. */
    public void permanence(House house, int n) {
        var room = room(house, RoomKind.PERMANENCE_OFFICE, "Bureau " + n);
        var type = type(house, ProviderKind.PERMANENCE, "Permanence " + n, RoomKind.PERMANENCE_OFFICE);
        var partner = intervenant(house, ProviderKind.PERMANENCE, "Partenaire " + n);
        weekly(house, partner, room, LocalDate.of(2026, 3, 12), "09:00", "12:00", type);
    }

    public UUID room(House house, RoomKind kind, String name) {
        return room(house, Ids.next(), kind, name);
    }

    private UUID room(House house, UUID id, RoomKind kind, String name) {
        house.as(Role.COORDINATOR, () -> rooms.open(new OpenRoom(id, house.mainSiteId(), kind, name)));
        return id;
    }

    /** Of half an hour, at any place, in no room. */
    public UUID type(House house, ProviderKind providedBy, String label) {
        return type(house, providedBy, label, null);
    }

    public UUID type(House house, ProviderKind providedBy, String label, @Nullable RoomKind roomKind) {
        return type(house, providedBy, label, 30, roomKind);
    }

    public UUID type(House house, ProviderKind providedBy, String label, int minutes, @Nullable RoomKind roomKind) {
        var id = Ids.next();
        house.as(
                Role.COORDINATOR,
                () -> types.add(id, LocalDate.of(2026, 1, 1), details(providedBy, label, minutes, roomKind)));
        return id;
    }

    /** Of a quarter of an hour, by a partner, in no room. */
    public UUID shortType(House house, String label) {
        var id = Ids.next();
        house.as(
                Role.COORDINATOR,
                () -> types.add(id, LocalDate.of(2026, 1, 1), details(ProviderKind.PERMANENCE, label, 15, null)));
        return id;
    }

    public UUID intervenant(House house, ProviderKind kind, String name) {
        var id = Ids.next();
        house.as(
                Role.COORDINATOR,
                () -> intervenants.add(
                        id, new IntervenantDetails(kind, name, null, null, null, null, null, null, null)));
        return id;
    }

    /** Every week from that day on, at the main site. */
    public UUID weekly(
            House house,
            UUID providerId,
            @Nullable UUID roomId,
            LocalDate from,
            String start,
            String end,
            UUID... types) {
        return add(house, providerId, plan(house, roomId, Repetition.everyWeekFrom(from), from, start, end, types));
    }

    /** On that day only, at the main site. */
    public UUID once(
            House house,
            UUID providerId,
            @Nullable UUID roomId,
            LocalDate day,
            String start,
            String end,
            UUID... types) {
        return add(
                house,
                providerId,
                plan(house, roomId, Repetition.everyWeekFrom(day), day, start, end, types)
                        .onlyOn(day));
    }

    public UUID add(House house, UUID providerId, AvailabilityPlan plan) {
        var id = Ids.next();
        house.as(Role.COORDINATOR, () -> availabilities.addSince(id, providerId, plan));
        return id;
    }

    public static AvailabilityPlan plan(
            House house,
            @Nullable UUID roomId,
            Repetition repetition,
            LocalDate from,
            String start,
            String end,
            UUID... types) {
        return new AvailabilityPlan(
                house.mainSiteId(),
                roomId,
                Set.of(types),
                new TimeRange(LocalTime.parse(start), LocalTime.parse(end)),
                repetition,
                Validity.since(from));
    }

    public static AppointmentTypeDetails details(
            ProviderKind providedBy, String label, int minutes, @Nullable RoomKind roomKind) {
        return new AppointmentTypeDetails(
                label,
                minutes,
                providedBy,
                EnumSet.allOf(AppointmentPlace.class),
                roomKind,
                null,
                null,
                0,
                60,
                null,
                null,
                1);
    }
}
