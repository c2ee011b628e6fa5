package fr.guichet.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Paris; Monday 6 April 2026 is a public holiday, clocks change on 29 March and 25 October 2026. */
class SendingHoursTests {

    static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    static final LocalDate EASTER_MONDAY = LocalDate.of(2026, 4, 6);
    static final String FAR = "2026-12-01T09:00";

    final SendingHours hours = new SendingHours(PARIS, EASTER_MONDAY::equals);

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource({
        "2026-03-10T10:12, 2026-03-10T10:12",
        "2026-03-10T09:00, 2026-03-10T09:00",
        "2026-03-10T08:59, 2026-03-10T09:00",
        "2026-03-10T17:59, 2026-03-10T17:59",
        "2026-03-10T18:00, 2026-03-11T09:00",
        "2026-03-10T00:00, 2026-03-10T09:00",
        "2026-03-13T18:30, 2026-03-16T09:00",
        "2026-03-14T10:00, 2026-03-16T09:00",
        "2026-03-15T08:00, 2026-03-16T09:00",
        "2026-04-03T18:30, 2026-04-07T09:00",
        "2026-04-06T10:00, 2026-04-07T09:00",
        "2026-03-28T23:00, 2026-03-30T09:00",
        "2026-10-24T23:00, 2026-10-26T09:00"
    })
    void newsLeavesNowElseAtTheNextOpening(String now, String leaves) {
        assertThat(hours.soonest(local(FAR), instant(now))).contains(instant(leaves));
    }

    @Test
    void newsLeavesAtOnceWhenTheNextOpeningWouldBeTooLate() {
        var friday = instant("2026-03-13T19:00");

        assertThat(hours.soonest(local("2026-03-14T09:30"), friday)).contains(friday);
        assertThat(hours.soonest(local("2026-03-16T09:00"), friday)).contains(friday);
    }

    @Test
    void nothingIsToldOfThePast() {
        assertThat(hours.soonest(local("2026-03-10T10:00"), instant("2026-03-10T10:00")))
                .isEmpty();
    }

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource({
        "2026-03-12T14:30, 2026-03-10T14:30",
        "2026-03-12T09:00, 2026-03-10T09:00",
        "2026-03-12T08:30, 2026-03-09T17:00",
        "2026-03-12T18:00, 2026-03-10T17:00",
        "2026-03-16T10:00, 2026-03-13T17:00",
        "2026-03-17T09:00, 2026-03-13T17:00",
        "2026-04-08T10:00, 2026-04-03T17:00",
        "2026-04-09T08:30, 2026-04-03T17:00"
    })
    void aReminderLeavesTwoDaysBeforeElseLateInTheSlotBefore(String appointment, String leaves) {
        assertThat(hours.reminder(local(appointment), instant("2026-03-01T10:00")))
                .contains(instant(leaves));
    }

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource({"2026-03-31T10:00, 2026-03-27T17:00", "2026-10-28T10:00, 2026-10-26T10:00"})
    void aReminderKeepsTheTimeOfTheWallWhenTheClocksChange(String appointment, String leaves) {
        assertThat(hours.reminder(local(appointment), instant("2026-03-01T10:00")))
                .contains(instant(leaves));
    }

    @Test
    void whoWasBookedTwoDaysBeforeIsNotReminded() {
        assertThat(hours.reminder(local("2026-03-12T09:00"), instant("2026-03-10T10:12")))
                .isEmpty();
    }

    @Test
    void aReminderThatWouldHaveLeftBeforeTheBookingIsNotSent() {
        assertThat(hours.reminder(local("2026-03-16T10:00"), instant("2026-03-13T17:30")))
                .isEmpty();
    }

    @Test
    void anotherAttemptWaitsForTheHoursToo() {
        assertThat(again("2026-03-10T10:12", 20)).contains(instant("2026-03-10T10:32"));
        assertThat(again("2026-03-10T17:50", 20)).contains(instant("2026-03-11T09:00"));
    }

    @Test
    void noAttemptIsMadeOnceTheAppointmentBegan() {
        assertThat(hours.again(local("2026-03-10T10:30"), instant("2026-03-10T10:12"), Duration.ofMinutes(20)))
                .isEmpty();
    }

    private Optional<Instant> again(String now, int minutes) {
        return hours.again(local(FAR), instant(now), Duration.ofMinutes(minutes));
    }

    private static LocalDateTime local(String text) {
        return LocalDateTime.parse(text);
    }

    private static Instant instant(String text) {
        return local(text).atZone(PARIS).toInstant();
    }
}
