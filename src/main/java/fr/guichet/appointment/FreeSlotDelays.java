package fr.guichet.appointment;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import fr.guichet.appointment.slot.FirstSlot;
import fr.guichet.appointment.slot.FreeSlots;
import fr.guichet.shared.jobs.ForEachStructure;
import fr.guichet.shared.tenancy.Tenancy;
import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
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
    private static final LocalTime AT_NIGHT = LocalTime.of(4, 0);

    private final FreeSlots slots;
    private final JdbcClient jdbc;
    private final Clock clock;

    FreeSlotDelays(FreeSlots slots, JdbcClient jdbc, Clock clock) {
        this.slots = slots;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Asked at any hour: once a day, when the night of the house is over. */
    public void recordThisNight() {
        var now = LocalDateTime.now(clock);
        if (!now.toLocalTime().isBefore(AT_NIGHT) && !isRecorded(now.toLocalDate())) {
            record();
        }
    }

    private boolean isRecorded(LocalDate day) {
        return jdbc.sql("select exists (select from free_slot_delay where structure_id = :structureId and day = :day)")
                .param("structureId", Tenancy.requireStructureId())
                .param("day", day)
                .query(Boolean.class)
                .single();
    }

    /** What was noted first that day stands. */
    public void record() {
        record(clock);
    }

    /** A past night of a demo, as if all that is in the agenda now had been in it then. */
    public void record(LocalDate night) {
        record(Clock.fixed(night.atTime(AT_NIGHT).atZone(clock.getZone()).toInstant(), clock.getZone()));
    }

    private void record(Clock at) {
        var today = LocalDate.now(at);
        slots.first(at).forEach(first -> record(today, first));
    }

    private void record(LocalDate day, FirstSlot first) {
        jdbc.sql("""
                        insert into free_slot_delay (structure_id, day, site_id, type_id, open_days)
                        values (:structureId, :day, :siteId, :typeId, :openDays)
                        on conflict on constraint free_slot_delay_pkey do nothing
                        """)
                .param("structureId", Tenancy.requireStructureId())
                .param("day", day)
                .param("siteId", first.siteId())
                .param("typeId", first.typeId())
                .param("openDays", first.openDays(), Types.INTEGER)
                .update();
    }

    /** On one node, every hour, since the nights of the houses do not end together; one that was missed is made up for. */
    @Configuration(proxyBeanMethods = false)
    static class FreeSlotConfiguration {

        private static final String NAME = "free-slot-delay";

        @Bean
        RecurringTask<Void> freeSlotDelayTask(ForEachStructure structures, FreeSlotDelays delays) {
            return Tasks.recurring(NAME, Schedules.fixedDelay(Duration.ofHours(1)))
                    .execute((due, context) -> structures.run(NAME, delays::recordThisNight));
        }
    }
}
