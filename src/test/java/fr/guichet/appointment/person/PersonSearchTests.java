package fr.guichet.appointment.person;

import static fr.guichet.account.Role.COORDINATOR;
import static fr.guichet.account.Role.COUNSELLOR;
import static fr.guichet.appointment.Appointments.aBooking;
import static org.assertj.core.api.Assertions.assertThat;

import fr.guichet.appointment.AppointmentRow;
import fr.guichet.appointment.AppointmentService;
import fr.guichet.appointment.BookingReach;
import fr.guichet.appointment.Person;
import fr.guichet.appointment.agenda.Agenda;
import fr.guichet.appointment.agenda.FoundAppointments;
import fr.guichet.appointment.agenda.FoundAppointments.Match;
import fr.guichet.availability.Availabilities;
import fr.guichet.availability.ProviderKind;
import fr.guichet.testing.Houses;
import fr.guichet.testing.Houses.House;
import fr.guichet.testing.IntegrationTest;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@IntegrationTest
class PersonSearchTests {

    @Autowired
    Houses houses;

    @Autowired
    Availabilities availabilities;

    @Autowired
    AppointmentService appointments;

    @Autowired
    Agenda agenda;

    House house;
    UUID pension;
    LocalDateTime next = LocalDateTime.parse("2026-03-17T06:00");

    @BeforeEach
    void open() {
        house = houses.open();
        pension = availabilities.type(house, ProviderKind.COUNSELLOR, "Retraite");
    }

    @ParameterizedTest
    @CsvSource({
        "Le Goff, Legoff",
        "Legoff, LE GOFF",
        "Ben Ali, Benali",
        "Benali, ben ali",
        "De La Fontaine, Delafontaine",
        "Dupont-Martin, dupontmartin",
        "O’Connor, oconnor",
        "Łukasz, lukasz",
        "Петров, ПЕТРОВ"
    })
    void aNameKeptInOneSpellingIsFoundInAnother(String kept, String typed) {
        var booked = book("Camille", kept, null);
        book("Camille", "Témoin", null);

        assertThat(found(typed)).containsExactly(booked);
        assertThat(found(typed + " camille")).containsExactly(booked);
        assertThat(found("camille " + typed)).containsExactly(booked);
    }

    @Test
    void aPartOfANameFindsThoseWhoHaveIt() {
        var joined = book("Sami", "Benali", null);
        var apart = book("Sami", "Ben Ali", null);

        assertThat(found("ali")).containsExactly(apart);
        assertThat(found("ben ali")).containsExactlyInAnyOrder(joined, apart);
    }

    @Test
    void aNameAndANumberAreBothToBeTheirs() {
        var one = book("Yves", "Le Goff", "04 79 00 00 01");
        book("Yves", "Le Goff", "04 79 00 00 02");

        assertThat(found("Legoff 04 79 00 00 01")).containsExactly(one);
    }

    @Test
    void theNextOnesStandBeforeTheLastOnes() {
        var later = book("Yves", "Le Goff", null, LocalDateTime.parse("2026-04-21T06:00"));
        var sooner = book("Yves", "Legoff", null, LocalDateTime.parse("2026-03-17T06:00"));

        assertThat(found("legoff")).containsExactly(sooner, later);
    }

    @ParameterizedTest
    @CsvSource({
        "Lefebvre, Lefèvre",
        "Le Goff, Legauf",
        "Legoff, Le Gof",
        "Thibault, Tibo",
        "Ben Ali, Bénali Sami",
        "Croquis, Croquis Zoé",
        "Croquis, Zoé Krokis",
        "Croquis, Croquis 06 12 34 56 78",
        "Li, Li Wei"
    })
    void whatIsOnlyNearIsFoundAsPerhaps(String kept, String typed) {
        var booked = book(null, kept, null);
        book(null, "Témoin", null);

        assertThat(search(typed).match()).isEqualTo(Match.PERHAPS);
        assertThat(found(typed)).containsExactly(booked);
    }

    @Test
    void whereSomebodyIsFoundTheNearOnesAreLeftOut() {
        var found = book("Anne", "Lefèvre", null);
        book("Anne", "Lefebvre", null);

        assertThat(search("lefevre").match()).isEqualTo(Match.EXACT);
        assertThat(found("lefevre")).containsExactly(found);
    }

    @Test
    void theNearestStandsFirst() {
        var byOneWord = book("Jeanne", "Essai", null);
        var byBoth = book("Jeanne", "Croquis", null);

        assertThat(found("Jeanne Krokis")).containsExactly(byBoth, byOneWord);
    }

    @Test
    void whoHasNothingOfItIsNotNear() {
        book("Jeanne", "Croquis", "04 79 00 00 01");

        assertThat(found("Zoé Essai")).isEmpty();
        assertThat(found("04 79 00 00 02")).isEmpty();
    }

    private FoundAppointments search(String typed) {
        return house.as(COORDINATOR, () -> agenda.search(typed));
    }

    private List<UUID> found(String typed) {
        return search(typed).rows().stream().map(AppointmentRow::id).toList();
    }

    private UUID book(@Nullable String firstName, String lastName, @Nullable String phone) {
        next = next.plusMinutes(30);
        return book(firstName, lastName, phone, next);
    }

    private UUID book(@Nullable String firstName, String lastName, @Nullable String phone, LocalDateTime start) {
        var booking = aBooking(pension, house.agent(COUNSELLOR).accountId(), house.mainSiteId())
                .at(start)
                .forPerson(new Person(null, firstName, lastName, phone, null))
                .although("Demandé au comptoir")
                .build();
        house.as(COORDINATOR, () -> appointments.book(booking, BookingReach.ANY));
        return booking.id();
    }
}
