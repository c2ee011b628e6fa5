package fr.guichet.appointment;

import fr.guichet.availability.AppointmentTypeRow;
import fr.guichet.availability.AppointmentTypeService;
import fr.guichet.shared.tenancy.Tenancy;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Notes how many open days of a site pass before the first free slot of each type that has a session there: nobody can tell
 * afterwards.
 */
@Service
@Transactional
public class FreeSlotDelays {

    /** After the clocks change, before anyone books. */
    static final LocalTime AT_NIGHT = LocalTime.of(4, 0);

    private final FreeSlots slots;
    private final Offers offers;
    private final AppointmentTypeService types;
    private final JdbcClient jdbc;
    private final Clock clock;

    FreeSlotDelays(FreeSlots slots, Offers offers, AppointmentTypeService types, JdbcClient jdbc, Clock clock) {
        this.slots = slots;
        this.offers = offers;
        this.types = types;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Once a day: what was noted first stands. */
    public void note() {
        note(clock);
    }

    /** A past night of a demo, as if all that is in the agenda now had been in it then. */
    public void note(LocalDate night) {
        note(Clock.fixed(night.atTime(AT_NIGHT).atZone(clock.getZone()).toInstant(), clock.getZone()));
    }

    private void note(Clock at) {
        var today = LocalDate.now(at);
        var offered = types.offeredOn(today);
        var daysAhead = offered.stream().mapToInt(AppointmentTypeRow::daysAhead).max();
        if (daysAhead.isPresent()) {
            var offer = offers.between(today, today.plusDays(daysAhead.getAsInt()));
            offered.stream()
                    .flatMap(type -> slots.first(type, offer, at).stream())
                    .forEach(first -> note(today, first.siteId(), first.typeId(), openDays(today, first, offer)));
        }
    }

    /** Zero on the same day. */
    private static @Nullable Integer openDays(LocalDate today, FirstSlot first, Offer offer) {
        var day = first.day();
        return day == null
                ? null
                : (int) today.plusDays(1)
                        .datesUntil(day.plusDays(1))
                        .filter(between -> {
                            var opening = offer.opening(first.siteId(), between);
                            return opening != null && opening.isOpen();
                        })
                        .count();
    }

    private void note(LocalDate day, UUID siteId, UUID typeId, @Nullable Integer openDays) {
        jdbc.sql("""
                        insert into free_slot_delay (structure_id, day, site_id, type_id, open_days)
                        values (:structureId, :day, :siteId, :typeId, :openDays)
                        on conflict on constraint free_slot_delay_pkey do nothing
                        """)
                .param("structureId", Tenancy.requireStructureId())
                .param("day", day)
                .param("siteId", siteId)
                .param("typeId", typeId)
                .param("openDays", openDays, Types.INTEGER)
                .update();
    }
}
