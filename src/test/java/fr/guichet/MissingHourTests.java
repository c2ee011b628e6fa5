package fr.guichet;

import static fr.guichet.account.Role.COORDINATOR;
import static fr.guichet.account.Role.COUNSELLOR;
import static fr.guichet.appointment.Appointments.aBooking;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import fr.guichet.appointment.AppointmentService;
import fr.guichet.appointment.BookingReach;
import fr.guichet.availability.Availabilities;
import fr.guichet.availability.ProviderKind;
import fr.guichet.opening.OpeningHoursService;
import fr.guichet.opening.PublishHours;
import fr.guichet.opening.WeeklyHours;
import fr.guichet.shared.model.Ids;
import fr.guichet.shared.model.TimeRange;
import fr.guichet.shared.model.Validity;
import fr.guichet.testing.Houses;
import fr.guichet.testing.Houses.House;
import fr.guichet.testing.IntegrationTest;
import fr.guichet.testing.TestClock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/**
 * Wherever a day and an hour are typed together: on Sunday 29 March 2026 there is no half past two in Paris, on 25 October there
 * are two. The house opens on Sunday nights here.
 */
@IntegrationTest
class MissingHourTests {

    private static final String SAID = "n’existe pas ce jour-là";
    private static final String SPRING = "2026-03-29";
    private static final String AUTUMN = "2026-10-25";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Houses houses;

    @Autowired
    OpeningHoursService hours;

    @Autowired
    Availabilities availabilities;

    @Autowired
    AppointmentService appointments;

    @Autowired
    TestClock clock;

    House house;
    UUID type;
    UUID counsellor;

    @BeforeEach
    void openAtNight() {
        house = houses.open();
        type = availabilities.type(house, ProviderKind.COUNSELLOR, "Retraite");
        counsellor = house.agent(COUNSELLOR).accountId();
        var night = new TimeRange(LocalTime.of(1, 0), LocalTime.of(5, 0));
        house.as(
                COORDINATOR,
                () -> hours.publish(new PublishHours(
                        Ids.next(),
                        house.mainSiteId(),
                        null,
                        Validity.since(LocalDate.of(2026, 3, 11)),
                        WeeklyHours.everyWeek(Map.of(DayOfWeek.SUNDAY, List.of(night))))));
    }

    @AfterEach
    void resetTheClock() {
        clock.reset();
    }

    /** Capitals stand for what only the test knows. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            an appointment outside | /rendez-vous/hors-disponibilites     | id=NEW&type=TYPE&place=PHONE&provider=AGENT&site=MAIN&day=JOUR&start=02:30&outsideReason=Nuit&lastName=Exemple
            a move outside         | /rendez-vous/MOVED/deplacement/hors-disponibilites | version=0&askedBy=USER&provider=AGENT&site=MAIN&day=JOUR&start=02:30&outsideReason=Nuit
            an opening’s start     | /planning/fermetures/ouverture       | id=NEW&site=ANTENNA&day=JOUR&opens=02:30&closes=04:00&announced=true
            an opening’s end       | /planning/fermetures/ouverture       | id=NEW&site=ANTENNA&day=JOUR&opens=01:00&closes=02:30&announced=true
            a closure’s start      | /planning/fermetures/nouvelle        | id=NEW&site=MAIN&firstDay=JOUR&part=HOURS&startsAt=02:30&endsAt=04:00&reason=OTHER
            a closure’s end        | /planning/fermetures/nouvelle        | id=NEW&firstDay=2026-03-27&lastDay=JOUR&part=HOURS&startsAt=01:30&endsAt=02:30&reason=OTHER
            a leave’s start        | /planning/presences/absences/nouvelle | id=NEW&agents=AGENT&kind=LEAVE&firstDay=JOUR&part=HOURS&startsAt=02:30&endsAt=04:00
            a leave’s end          | /planning/presences/absences/nouvelle | id=NEW&agents=AGENT&kind=LEAVE&firstDay=2026-03-28&lastDay=JOUR&part=HOURS&startsAt=10:00&endsAt=02:30
            a day of an agent      | /planning/presences/AGENT/JOUR       | places[0].site=MAIN&places[0].hours=02:30-04:00&scope=THIS_DAY&seen=
            a single session       | /rendez-vous/disponibilites/nouvelle | id=NEW&provider=AGENT&place=MAIN&types=TYPE&startsAt=02:30&endsAt=04:00&rhythm=ONCE&weekday=SUNDAY&validFrom=JOUR
            a session’s end        | /rendez-vous/disponibilites/nouvelle | id=NEW&provider=AGENT&place=MAIN&types=TYPE&startsAt=01:00&endsAt=02:30&rhythm=ONCE&weekday=SUNDAY&validFrom=JOUR
            an availability        | /rendez-vous/disponibilites/nouvelle | id=NEW&provider=AGENT&place=MAIN&types=TYPE&startsAt=02:30&endsAt=04:00&rhythm=EVERY_WEEK&weekday=SUNDAY&validFrom=JOUR
            a visit                | /accompagnements/nouveau             | id=NEW&site=MAIN&day=JOUR&time=02:30&channel=PHONE&duration=20&age=UNKNOWN&confirmed=true&requests[0].operator=CARSAT&requests[0].procedure=CARSAT_RELEVE_CARRIERE&requests[0].level=FIRST_LEVEL&requests[0].outcome=COMPLETED
            """)
    void anHourThatDoesNotExistIsRefusedAndOneThatComesTwiceIsNot(String what, String path, String fields) {
        var moved = fields.contains("askedBy") ? booked() : Ids.next();
        clock.moveTo(what.equals("a visit") ? LocalDateTime.parse("2026-10-30T10:00") : TestClock.START);

        assertThat(post(path, fields, moved, SPRING))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains(SAID, "02:30");

        assertThat(post(path, fields.replace("2026-03-2", "2026-10-2"), moved, AUTUMN))
                .bodyText()
                .doesNotContain(SAID);
        assertThat(post(path, fields, moved, "2026-03-22")).bodyText().doesNotContain(SAID);
    }

    private UUID booked() {
        var booking = aBooking(type, counsellor, house.mainSiteId())
                .at(LocalDateTime.parse("2026-03-17T09:00"))
                .although("Travaille le matin")
                .build();
        house.as(COORDINATOR, () -> appointments.book(booking, BookingReach.ANY));
        return booking.id();
    }

    private MvcTestResult post(String path, String fields, UUID moved, String day) {
        var request = mvc.post()
                .uri(path.replace("MOVED", moved.toString())
                        .replace("AGENT", counsellor.toString())
                        .replace("JOUR", day))
                .with(house.signedIn(COORDINATOR))
                .with(csrf());
        for (var field : fields.split("&")) {
            var at = field.indexOf('=');
            request.param(field.substring(0, at), meant(field.substring(at + 1), day));
        }
        return request.exchange();
    }

    private String meant(String value, String day) {
        return switch (value) {
            case "NEW" -> Ids.next().toString();
            case "TYPE" -> type.toString();
            case "AGENT" -> counsellor.toString();
            case "MAIN" -> house.mainSiteId().toString();
            case "ANTENNA" -> house.antennaId().toString();
            case "JOUR" -> day;
            default -> value;
        };
    }
}
