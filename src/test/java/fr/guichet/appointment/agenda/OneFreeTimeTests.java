package fr.guichet.appointment.agenda;

import static fr.guichet.account.Role.COORDINATOR;
import static fr.guichet.account.Role.COUNSELLOR;
import static fr.guichet.account.Role.RECEPTION;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import fr.guichet.account.Role;
import fr.guichet.availability.AppointmentPlace;
import fr.guichet.availability.AppointmentTypeDetails;
import fr.guichet.availability.AppointmentTypeService;
import fr.guichet.availability.Availabilities;
import fr.guichet.availability.ProviderKind;
import fr.guichet.room.RoomKind;
import fr.guichet.shared.model.Ids;
import fr.guichet.testing.Houses;
import fr.guichet.testing.Houses.House;
import fr.guichet.testing.IntegrationTest;
import fr.guichet.testing.TestClock;
import java.io.UnsupportedEncodingException;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/**
 * The agenda, the list of free slots and the desk that gives them agree on what is free. Today is Tuesday 10 March 2026,
 * 10:12; the counsellor can be booked every day from 9 to noon.
 */
@IntegrationTest
class OneFreeTimeTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 10);
    private static final Pattern SLOT =
            Pattern.compile("[0-9a-f-]{36}(?:~[0-9a-f-]{36}){2}~(\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d)");

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Houses houses;

    @Autowired
    Availabilities availabilities;

    @Autowired
    AppointmentTypeService types;

    @Autowired
    TestClock clock;

    House house;
    UUID counsellor;
    UUID room;

    @BeforeEach
    void open() {
        house = houses.open();
        counsellor = house.agent(COUNSELLOR).accountId();
        room = availabilities.room(house, RoomKind.APPOINTMENT_OFFICE, "Bureau RDV");
    }

    @AfterEach
    void resetTheClock() {
        clock.reset();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
                    # minutes, notice, days ahead, days from today, slots
                    30,    0, 60, 0, 3
                    30,   60, 60, 0, 1
                    20,    0, 60, 0, 5
                    30,    0, 60, 1, 6
                    45,    0, 60, 1, 4
                    30, 2880, 60, 1, 0
                    30, 1440, 60, 1, 3
                    30,    0,  1, 1, 6
                    30,    0,  1, 2, 0
                    """)
    void theAgendaOffersWhatTheListOffers(int minutes, int notice, int daysAhead, int days, int slots) {
        var day = TODAY.plusDays(days);
        var type = type("Retraite", minutes, notice, daysAhead, AppointmentPlace.OFFICE);
        availabilities.once(house, counsellor, room, day, "09:00", "12:00", type);

        var listed = slots(get("/rendez-vous/nouveau?motif=" + type));

        assertThat(listed).hasSize(slots);
        assertThat(slots(get("/rendez-vous?du=" + day))).isEqualTo(listed);
        assertThat(slots(get("/rendez-vous?du=%s&motif=%s".formatted(day, type))))
                .isEqualTo(listed);
    }

    @Test
    void everySlotOfTheAgendaCanBeHeld() {
        var type = type("Retraite", 30, 0, 60, AppointmentPlace.OFFICE);
        availabilities.once(house, counsellor, room, TODAY, "09:00", "12:00", type);

        assertThat(slots(get("/rendez-vous")))
                .hasSize(3)
                .allSatisfy(slot -> assertThat(hold(slot)).hasStatus3xxRedirection());
    }

    @Test
    void aTypeThatIsTooLateGivesWayToTheNextShortestOfItsSession() {
        var late = type("Dossier", 15, 2880, 60, AppointmentPlace.OFFICE);
        var type = type("Retraite", 30, 0, 60, AppointmentPlace.OFFICE);
        var day = TODAY.plusDays(1);
        availabilities.once(house, counsellor, room, day, "09:00", "12:00", late, type);

        assertThat(slots(get("/rendez-vous?du=" + day)))
                .hasSize(6)
                .allSatisfy(slot -> assertThat(slot).startsWith(type.toString()));
    }

    @Test
    void aTypeOnTheTelephoneDoesNotMindWhoHasTheRoom() {
        var day = TODAY.plusDays(1);
        var office = type("Retraite", 30, 0, 60, AppointmentPlace.OFFICE);
        var telephone = type("Rappel", 30, 0, 60, AppointmentPlace.PHONE);
        availabilities.once(house, house.agent(COORDINATOR).accountId(), room, day, "09:00", "12:00", office);
        availabilities.once(house, counsellor, room, day, "09:00", "12:00", telephone);
        slots(get("/rendez-vous?du=%s&motif=%s".formatted(day, office))).stream()
                .findFirst()
                .ifPresent(this::hold);

        assertThat(slots(as(COUNSELLOR, "/rendez-vous?du=%s&motif=%s".formatted(day, telephone))))
                .hasSize(6)
                .isEqualTo(slots(as(COUNSELLOR, "/rendez-vous/nouveau?motif=" + telephone)));
    }

    @Test
    void aSlotThatNobodyOffersAnyMoreIsAnsweredWithThoseNearIt() {
        var type = type("Retraite", 30, 60, 60, AppointmentPlace.OFFICE);
        availabilities.once(house, counsellor, room, TODAY, "09:00", "12:00", type);
        var slot = slots(get("/rendez-vous/nouveau?motif=" + type)).iterator().next();
        clock.moveTo(TODAY.atTime(10, 31));
        availabilities.once(house, counsellor, room, TODAY.plusDays(1), "09:00", "12:00", type);

        assertThat(hold(slot))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("Personne ne reçoit à ce moment-là pour ce motif", "Mercredi 11 mars 2026", "09:00");
    }

    private UUID type(String label, int minutes, int notice, int daysAhead, AppointmentPlace place) {
        var id = Ids.next();
        house.as(
                COORDINATOR,
                () -> types.add(
                        id,
                        LocalDate.of(2026, 1, 1),
                        new AppointmentTypeDetails(
                                label,
                                minutes,
                                ProviderKind.COUNSELLOR,
                                EnumSet.of(place),
                                place == AppointmentPlace.OFFICE ? RoomKind.APPOINTMENT_OFFICE : null,
                                null,
                                null,
                                notice,
                                daysAhead,
                                null,
                                null,
                                1)));
        return id;
    }

    private static Set<String> slots(MvcTestResult page) {
        assertThat(page).hasStatusOk();
        return SLOT.matcher(body(page)).results().map(MatchResult::group).collect(toSet());
    }

    private static String body(MvcTestResult page) {
        try {
            return page.getResponse().getContentAsString();
        } catch (UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private MvcTestResult get(String uri) {
        return as(RECEPTION, uri);
    }

    private MvcTestResult as(Role role, String uri) {
        return mvc.get().uri(uri).with(house.signedIn(role)).exchange();
    }

    private MvcTestResult hold(String slot) {
        return mvc.post()
                .uri("/rendez-vous/creneaux")
                .with(house.signedIn(RECEPTION))
                .with(csrf())
                .param("creneau", slot)
                .exchange();
    }
}
