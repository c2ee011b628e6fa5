package fr.guichet;

import static fr.guichet.account.Role.COORDINATOR;
import static fr.guichet.account.Role.COUNSELLOR;
import static fr.guichet.appointment.Appointments.aBooking;
import static fr.guichet.testing.CalendarReaders.asBiweeklyReads;
import static fr.guichet.testing.CalendarReaders.asIcal4jReads;
import static fr.guichet.testing.CalendarReaders.zonesDeclared;
import static fr.guichet.testing.CalendarReaders.zonesUsed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import fr.guichet.appointment.AppointmentService;
import fr.guichet.appointment.BookingReach;
import fr.guichet.availability.Availabilities;
import fr.guichet.availability.ProviderKind;
import fr.guichet.testing.CalendarReaders.Times;
import fr.guichet.testing.Houses;
import fr.guichet.testing.Houses.House;
import fr.guichet.testing.IntegrationTest;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The calendars that a house gives away say in which time they are. Today is Tuesday 10 March 2026; clocks go forward on the 29th. */
@IntegrationTest
class CalendarFilesTests {

    private static final Pattern ADDRESS = Pattern.compile("(/agenda/[\\w-]+\\.ics)");

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Houses houses;

    @Autowired
    Availabilities availabilities;

    @Autowired
    AppointmentService appointments;

    @ParameterizedTest
    @ValueSource(strings = {"Europe/Paris", "Indian/Reunion", "America/Guadeloupe", "America/Miquelon"})
    void theHoursOfAHouseAreReadAlikeEverywhere(String zone) {
        var house = houses.openIn(ZoneId.of(zone));
        var file = text(mvc.get().uri("/horaires/" + house.code() + ".ics").exchange());

        assertThat(zonesDeclared(file)).containsExactly(zone).isEqualTo(zonesUsed(file));
        assertThat(asBiweeklyReads(file)).isEqualTo(asIcal4jReads(file));
        assertThat(file).contains("X-WR-CALNAME:Horaires · " + house.name(), "NAME:Horaires");
        assertThat(asBiweeklyReads(file))
                .contains(opening(house, "2026-03-23", zone), opening(house, "2026-03-30", zone))
                .hasSizeGreaterThan(40);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Indian/Mayotte", "America/Miquelon"})
    void theAgendaOfAnAgentIsReadAlikeEverywhere(String zone) {
        var house = houses.openIn(ZoneId.of(zone));
        var type = availabilities.type(house, ProviderKind.COUNSELLOR, "Retraite");
        book(house, type, "2026-03-27T09:00");
        book(house, type, "2026-03-30T09:00");
        var page = text(mvc.post()
                .uri("/rendez-vous/mon-agenda")
                .with(house.signedIn(COUNSELLOR))
                .with(csrf())
                .exchange());
        var address = ADDRESS.matcher(page).results().findFirst().orElseThrow().group(1);
        var file = text(mvc.get().uri(address).exchange());

        assertThat(zonesDeclared(file)).containsExactly(zone).isEqualTo(zonesUsed(file));
        assertThat(asBiweeklyReads(file)).isEqualTo(asIcal4jReads(file));
        assertThat(asBiweeklyReads(file))
                .extracting(Times::start)
                .containsExactly(
                        LocalDateTime.parse("2026-03-27T09:00")
                                .atZone(ZoneId.of(zone))
                                .toInstant(),
                        LocalDateTime.parse("2026-03-30T09:00")
                                .atZone(ZoneId.of(zone))
                                .toInstant());
    }

    private void book(House house, UUID type, String start) {
        var booking = aBooking(type, house.agent(COUNSELLOR).accountId(), house.mainSiteId())
                .at(LocalDateTime.parse(start))
                .although("Demandé")
                .build();
        house.as(COORDINATOR, () -> appointments.book(booking, BookingReach.ANY));
    }

    /** On a Monday, from 8:30 to 17:00. */
    private static Times opening(House house, String monday, String zone) {
        return new Times(
                "ouvert-" + monday + "-08:30-" + house.mainSiteId() + "@guichet",
                LocalDateTime.parse(monday + "T08:30").atZone(ZoneId.of(zone)).toInstant(),
                LocalDateTime.parse(monday + "T17:00").atZone(ZoneId.of(zone)).toInstant());
    }

    private static String text(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
