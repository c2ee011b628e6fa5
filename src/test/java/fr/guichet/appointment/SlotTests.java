package fr.guichet.appointment;

import static org.assertj.core.api.Assertions.assertThat;

import fr.guichet.shared.model.TimeRange;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SlotTests {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 17);

    @Test
    void aSlotIsARangeOfItsDay() {
        assertThat(slot(DAY.atTime(9, 0), DAY.atTime(9, 30)).range())
                .isEqualTo(new TimeRange(LocalTime.of(9, 0), LocalTime.of(9, 30)));
    }

    @Test
    void whatEndsAtMidnightEndsWithItsDay() {
        assertThat(slot(DAY.atTime(23, 30), DAY.plusDays(1).atStartOfDay()).range())
                .isEqualTo(new TimeRange(LocalTime.of(23, 30), LocalTime.MAX));
    }

    private static Slot slot(LocalDateTime start, LocalDateTime end) {
        return new Slot(UUID.randomUUID(), UUID.randomUUID(), null, start, end);
    }
}
