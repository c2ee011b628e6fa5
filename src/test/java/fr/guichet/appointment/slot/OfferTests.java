package fr.guichet.appointment.slot;

import static org.assertj.core.api.Assertions.assertThat;

import fr.guichet.availability.AvailabilitySession;
import fr.guichet.opening.OpeningDay;
import fr.guichet.shared.model.TimeRange;
import fr.guichet.shared.model.TimeRanges;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoField;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class OfferTests {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 29);
    private static final UUID SITE = new UUID(0, 1);
    private static final UUID AGENT = new UUID(0, 2);
    private static final UUID ROOM = new UUID(0, 3);
    private static final UUID TYPE = new UUID(0, 4);
    private static final int FIVE = 5;

    @Test
    void whatIsLeftIsTheSameAsCountedMinuteByMinuteOn10000GeneratedDays() {
        var seed = 20260324L;
        var random = new Random(seed);
        for (int day = 0; day < 10_000; day++) {
            var session = ranges(random, 1);
            var open = apart(ranges(random, 2));
            var away = ranges(random, 1);
            var taken = ranges(random, 4);
            var room = ranges(random, 2);
            var offer = offer(session, open, away, taken, room);
            var left = offer.sessions().stream()
                    .map(one -> offer.left(one, Offer.Takes.A_ROOM).ranges())
                    .flatMap(List::stream)
                    .toList();

            var counted = minutes(session);
            counted.and(minutes(open));
            List.of(away, taken, room).forEach(lost -> counted.andNot(minutes(lost)));
            assertThat(minutes(left)).as("day %d of seed %d", day, seed).isEqualTo(counted);
        }
    }

    @Test
    void onTheTelephoneTheRoomMayBeTaken() {
        var morning = List.of(new TimeRange(LocalTime.of(9, 0), LocalTime.of(12, 0)));
        var offer = offer(morning, morning, List.of(), List.of(), morning);
        var session = offer.sessions().getFirst();

        assertThat(offer.left(session, Offer.Takes.A_ROOM).isEmpty()).isTrue();
        assertThat(offer.left(session, Offer.Takes.NO_ROOM).ranges()).isEqualTo(morning);
    }

    @Test
    void aSiteWithoutHoursOffersNothing() {
        var morning = List.of(new TimeRange(LocalTime.of(9, 0), LocalTime.of(12, 0)));
        var session = session(morning.getFirst());
        var offer = new Offer(List.of(session), Map.of(), new BusyTimes(), new BusyTimes(), List.of());

        assertThat(offer.held(session).isEmpty()).isTrue();
    }

    @Test
    void aLeaveOfSeveralDaysTakesEachOfThemWhole() {
        var away = new BusyTimes();
        away.add(AGENT, DAY.minusDays(1).atTime(12, 0), DAY.plusDays(1).atTime(9, 0));

        assertThat(away.of(AGENT, DAY)).containsExactly(new TimeRange(LocalTime.MIN, LocalTime.MAX));
        assertThat(away.of(AGENT, DAY.plusDays(1))).containsExactly(new TimeRange(LocalTime.MIN, LocalTime.of(9, 0)));
        assertThat(away.of(AGENT, DAY.plusDays(2))).isEmpty();
    }

    private static Offer offer(
            List<TimeRange> session,
            List<TimeRange> open,
            List<TimeRange> away,
            List<TimeRange> taken,
            List<TimeRange> room) {
        return new Offer(
                session.stream().map(OfferTests::session).toList(),
                Map.of(SITE, Map.of(DAY, OpeningDay.open(DAY, open))),
                busy(AGENT, away),
                both(busy(AGENT, taken), ROOM, room),
                List.of());
    }

    private static AvailabilitySession session(TimeRange range) {
        return new AvailabilitySession(UUID.randomUUID(), AGENT, SITE, ROOM, DAY, range, Set.of(TYPE));
    }

    private static BusyTimes busy(UUID who, List<TimeRange> ranges) {
        return both(new BusyTimes(), who, ranges);
    }

    private static BusyTimes both(BusyTimes times, UUID who, List<TimeRange> ranges) {
        ranges.forEach(range -> times.add(who, at(range.start()), at(range.end())));
        return times;
    }

    private static LocalDateTime at(LocalTime time) {
        return DAY.atTime(time);
    }

    private static List<TimeRange> ranges(Random random, int most) {
        var ranges = new ArrayList<TimeRange>();
        for (int i = random.nextInt(most + 1); i > 0; i--) {
            var start = 7 * 60 + FIVE * random.nextInt(120);
            var end = start + FIVE * (1 + random.nextInt(48));
            ranges.add(new TimeRange(LocalTime.ofSecondOfDay(start * 60L), LocalTime.ofSecondOfDay(end * 60L)));
        }
        return ranges;
    }

    private static List<TimeRange> apart(List<TimeRange> ranges) {
        return TimeRanges.of(ranges).ranges();
    }

    private static BitSet minutes(List<TimeRange> ranges) {
        var minutes = new BitSet();
        ranges.forEach(range -> minutes.set(
                range.start().get(ChronoField.MINUTE_OF_DAY), range.end().get(ChronoField.MINUTE_OF_DAY)));
        return minutes;
    }
}
