package fr.guichet.demo;

import static java.util.stream.Collectors.toSet;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import fr.guichet.account.AccountService;
import fr.guichet.availability.AppointmentPlace;
import fr.guichet.availability.AppointmentTypeDetails;
import fr.guichet.availability.AppointmentTypeService;
import fr.guichet.availability.AvailabilityPlan;
import fr.guichet.availability.AvailabilityService;
import fr.guichet.availability.IntervenantDetails;
import fr.guichet.availability.IntervenantService;
import fr.guichet.availability.ProviderKind;
import fr.guichet.availability.Repetition;
import fr.guichet.room.OpenRoom;
import fr.guichet.room.RoomKind;
import fr.guichet.room.RoomService;
import fr.guichet.shared.model.Ids;
import fr.guichet.shared.model.Validity;
import fr.guichet.shared.tenancy.Tenancy;
import fr.guichet.shared.typed.TypedRanges;
import fr.guichet.site.SiteKind;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What people can be booked for at Chambéry, once: its rooms, its types, who holds permanences, and when. */
@Component
@Profile("demo")
class AppointmentOffer {

    private static final int WEEKS_BACK = 9;

    private final RoomService rooms;
    private final AppointmentTypeService types;
    private final IntervenantService intervenants;
    private final AvailabilityService availabilities;
    private final AccountService accounts;
    private final TransactionTemplate transaction;
    private final Clock clock;

    AppointmentOffer(
            RoomService rooms,
            AppointmentTypeService types,
            IntervenantService intervenants,
            AvailabilityService availabilities,
            AccountService accounts,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.rooms = rooms;
        this.types = types;
        this.intervenants = intervenants;
        this.availabilities = availabilities;
        this.accounts = accounts;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /** @param booking what a house that offers nothing yet is filled with, in one transaction with the offer itself */
    void open(House house, Runnable booking) {
        Tenancy.as(house.structureId(), () -> {
            if (types.types().isEmpty()) {
                transaction.executeWithoutResult(status -> {
                    furnish(house);
                    booking.run();
                });
            }
            return house;
        });
    }

    private void furnish(House house) {
        var since =
                LocalDate.now(clock).minusWeeks(WEEKS_BACK).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        var places = openRooms(house);
        var typeIds = addTypes(since);
        var whoIds = addIntervenants();
        accounts.accounts().forEach(account -> whoIds.put(account.login(), account.id()));
        for (var row : DemoFile.rows("availabilities.csv")) {
            var site = SiteKind.valueOf(row.getField("site"));
            var who = whoIds.get(row.getField("who"));
            if (who != null) {
                var roomId = places.get(site + row.getField("room"));
                availabilities.addSince(Ids.next(), who, plan(house.siteId(site), roomId, typeIds, row, since));
            }
        }
    }

    private Map<String, UUID> openRooms(House house) {
        var opened = new HashMap<String, UUID>();
        open(house, SiteKind.MAIN, RoomKind.APPOINTMENT_OFFICE, "Bureau RDV", opened);
        open(house, SiteKind.MAIN, RoomKind.PERMANENCE_OFFICE, "Bureau des permanences", opened);
        open(house, SiteKind.MAIN, RoomKind.WORKSHOP_ROOM, "Salle d’atelier", opened);
        open(house, SiteKind.ANTENNA, RoomKind.APPOINTMENT_OFFICE, "Bureau RDV", opened);
        return opened;
    }

    private void open(House house, SiteKind site, RoomKind kind, String name, Map<String, UUID> opened) {
        var id = Ids.next();
        rooms.open(new OpenRoom(id, house.siteId(site), kind, name));
        opened.put(site + name, id);
    }

    private Map<String, UUID> addTypes(LocalDate since) {
        var added = new HashMap<String, UUID>();
        for (var row : DemoFile.rows("appointment-types.csv")) {
            var id = Ids.next();
            types.add(id, since, type(row));
            added.put(row.getField("label"), id);
        }
        return added;
    }

    private static AppointmentTypeDetails type(NamedCsvRecord row) {
        var room = text(row, "room");
        return new AppointmentTypeDetails(
                row.getField("label"),
                Integer.parseInt(row.getField("minutes")),
                ProviderKind.valueOf(row.getField("provided_by")),
                Arrays.stream(row.getField("places").split(" "))
                        .map(AppointmentPlace::valueOf)
                        .collect(toSet()),
                room == null ? null : RoomKind.valueOf(room),
                text(row, "operator"),
                text(row, "procedure"),
                60 * Integer.parseInt(row.getField("notice")),
                Integer.parseInt(row.getField("days_ahead")),
                text(row, "documents"),
                text(row, "read_aloud"),
                Integer.parseInt(row.getField("colour")));
    }

    private Map<String, UUID> addIntervenants() {
        var year = LocalDate.now(clock).getYear();
        var added = new HashMap<String, UUID>();
        for (var row : DemoFile.rows("intervenants.csv")) {
            var id = Ids.next();
            intervenants.add(
                    id,
                    new IntervenantDetails(
                            ProviderKind.valueOf(row.getField("kind")),
                            row.getField("name"),
                            null,
                            text(row, "convention"),
                            LocalDate.of(year, 1, 1),
                            LocalDate.of(year, 12, 31),
                            text(row, "contact_name"),
                            text(row, "contact_phone"),
                            text(row, "contact_email")));
            added.put(row.getField("name"), id);
        }
        return added;
    }

    private static AvailabilityPlan plan(
            UUID siteId, @Nullable UUID roomId, Map<String, UUID> typeIds, NamedCsvRecord row, LocalDate since) {
        var weekday = DayOfWeek.valueOf(row.getField("weekday"));
        var nth = text(row, "nth");
        return new AvailabilityPlan(
                siteId,
                roomId,
                Arrays.stream(row.getField("types").split("\\|"))
                        .map(typeIds::get)
                        .collect(toSet()),
                TypedRanges.read(row.getField("hours")).getFirst(),
                new Repetition(
                        weekday,
                        Integer.parseInt(row.getField("every_weeks")),
                        since,
                        nth == null ? null : Integer.valueOf(nth),
                        row.getField("term_only").equals("yes")),
                Validity.since(since));
    }

    private static @Nullable String text(NamedCsvRecord row, String field) {
        var text = row.getField(field);
        return text.isEmpty() ? null : text;
    }
}
