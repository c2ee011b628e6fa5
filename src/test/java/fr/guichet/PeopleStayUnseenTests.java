package fr.guichet;

import static fr.guichet.account.Role.COORDINATOR;
import static fr.guichet.account.Role.COUNSELLOR;
import static fr.guichet.appointment.Appointments.aBooking;
import static org.assertj.core.api.Assertions.assertThat;

import fr.guichet.account.Role;
import fr.guichet.appointment.AppointmentService;
import fr.guichet.appointment.BookingReach;
import fr.guichet.appointment.Person;
import fr.guichet.appointment.Title;
import fr.guichet.availability.Availabilities;
import fr.guichet.availability.ProviderKind;
import fr.guichet.testing.Houses;
import fr.guichet.testing.Houses.House;
import fr.guichet.testing.IntegrationTest;
import fr.guichet.testing.PageAddresses;
import fr.guichet.testing.TestClock;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Whoever does not receive people reads of nobody, on any page nor in any file, however it is reached. */
@IntegrationTest
class PeopleStayUnseenTests {

    private static final Person SOMEBODY = new Person(Title.MRS, "Jehannette", "Quidamelle", "07 00 11 22 33", null);
    private static final String TOLD = "Jehannette|Quidamelle|07.?00.?11.?22.?33|Parce que Quidam";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Houses houses;

    @Autowired
    Availabilities availabilities;

    @Autowired
    AppointmentService appointments;

    @Autowired
    PageAddresses addresses;

    House house;
    UUID booked;

    @BeforeEach
    void receiveSomebodyToday() {
        house = houses.open();
        var pension = availabilities.type(house, ProviderKind.COUNSELLOR, "Retraite");
        var booking = aBooking(pension, house.agent(COUNSELLOR).accountId(), house.mainSiteId())
                .at(TestClock.START.withHour(14).withMinute(0))
                .forPerson(SOMEBODY)
                .although("Parce que Quidam")
                .build();
        house.as(COORDINATOR, () -> appointments.book(booking, BookingReach.ANY));
        booked = booking.id();
    }

    @ParameterizedTest
    @EnumSource(names = {"ADMIN", "MANAGER", "NETWORK"})
    void noPageNorFileTellsThemWhoCame(Role role) {
        var soft = new SoftAssertions();
        for (var address : addresses.all()) {
            var path = PageAddresses.in(house, booked, address);
            soft.assertThat(body(path, role)).as(path).doesNotContainPattern(TOLD);
            soft.assertThat(body(path + (path.contains("?") ? "&" : "?") + "format=csv", role))
                    .as(path + " as a file")
                    .doesNotContainPattern(TOLD);
        }
        soft.assertAll();
    }

    /** Else the others would look for what nobody can see. */
    @Test
    void thePageOfTheAppointmentTellsIt() {
        assertThat(body("/rendez-vous/" + booked, COORDINATOR)).containsPattern(TOLD);
    }

    private String body(String path, Role role) {
        return new String(
                mvc.get()
                        .uri(path)
                        .with(house.signedIn(role))
                        .exchange()
                        .getResponse()
                        .getContentAsByteArray(),
                StandardCharsets.UTF_8);
    }
}
