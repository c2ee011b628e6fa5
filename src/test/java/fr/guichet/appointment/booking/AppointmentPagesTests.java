package fr.guichet.appointment.booking;

import static fr.guichet.account.Role.COORDINATOR;
import static fr.guichet.account.Role.COUNSELLOR;
import static fr.guichet.account.Role.MANAGER;
import static fr.guichet.account.Role.RECEPTION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import fr.guichet.account.Role;
import fr.guichet.appointment.AppointmentRow;
import fr.guichet.appointment.AppointmentStatus;
import fr.guichet.appointment.agenda.Agenda;
import fr.guichet.appointment.agenda.AppointmentFilter;
import fr.guichet.availability.Availabilities;
import fr.guichet.availability.ProviderKind;
import fr.guichet.opening.ClosureReason;
import fr.guichet.opening.closure.ClosureService;
import fr.guichet.opening.closure.DecideClosure;
import fr.guichet.room.RoomKind;
import fr.guichet.shared.model.Ids;
import fr.guichet.shared.web.Flash;
import fr.guichet.testing.Houses;
import fr.guichet.testing.Houses.House;
import fr.guichet.testing.IntegrationTest;
import fr.guichet.testing.TestClock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Today is Tuesday 10 March 2026, 10:12; the counsellor can be booked on Tuesdays from 8:30 to noon. */
@IntegrationTest
class AppointmentPagesTests {

    private static final LocalDate TUESDAY = LocalDate.of(2026, 3, 17);
    private static final LocalDateTime NINE = TUESDAY.atTime(9, 0);

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Houses houses;

    @Autowired
    Availabilities availabilities;

    @Autowired
    Agenda agenda;

    @Autowired
    ClosureService closures;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    House house;
    UUID counsellor;
    UUID pension;
    String id = UUID.randomUUID().toString();

    @BeforeEach
    void receiveOnTuesdays() {
        house = houses.open();
        counsellor = house.agent(COUNSELLOR).accountId();
        var room = availabilities.room(house, RoomKind.APPOINTMENT_OFFICE, "Bureau RDV");
        pension = availabilities.type(house, ProviderKind.COUNSELLOR, "Retraite", RoomKind.APPOINTMENT_OFFICE);
        availabilities.weekly(house, counsellor, room, LocalDate.of(2026, 3, 3), "08:30", "12:00", pension);
    }

    @AfterEach
    void resetTheClock() {
        clock.reset();
    }

    @Test
    void theNextFreeSlotsOfATypeAreListed() {
        assertThat(get("/rendez-vous/nouveau?motif=" + pension))
                .hasStatusOk()
                .bodyText()
                .contains("Mardi 10 mars 2026", "10:30", "Mardi 17 mars 2026", "Maison mère");
    }

    @Test
    void aChosenSlotIsHeldForItsForm() {
        assertThat(get(hold(NINE)))
                .hasStatusOk()
                .bodyText()
                .contains("Retenu pour vous jusqu’à 10\u00a0h\u00a022", "Confirmer à 9\u00a0h");
        assertThat(as(COUNSELLOR, "/rendez-vous?du=2026-03-17")).bodyText().contains("Retenu");
    }

    @Test
    void aSlotThatSomeoneElseHoldsIsRefusedWithThoseNearIt() {
        hold(NINE);

        assertThat(post(COORDINATOR, "/rendez-vous/creneaux", "creneau", key(NINE)))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("Ce créneau vient d’être pris", "09:30");
    }

    @Test
    void aSlotThatTheEndOfTheSessionCutsIsSaidToBeTooShort() {
        assertThat(post(COORDINATOR, "/rendez-vous/creneaux", "creneau", key(TUESDAY.atTime(11, 45))))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("Créneau trop court", "Ce motif dure 30\u00a0min, et ce créneau n’en laisse que 15");
    }

    @Test
    void aReleasedSlotIsForAnyone() {
        hold(NINE);
        post(RECEPTION, "/rendez-vous/creneaux/liberation");

        assertThat(post(COORDINATOR, "/rendez-vous/creneaux", "creneau", key(NINE)))
                .hasStatus3xxRedirection();
    }

    @Test
    void aHoldIsOverAfterTenMinutes() {
        hold(NINE);
        clock.advance(Duration.ofMinutes(10));

        assertThat(post(COORDINATOR, "/rendez-vous/creneaux", "creneau", key(NINE)))
                .hasStatus3xxRedirection();
    }

    @Test
    void theHeldSlotIsBookedUnderItsOwnId() {
        var held = hold(NINE).replaceAll(".*retenu=([0-9a-f-]+).*", "$1");
        assertThat(book(held, NINE)).hasRedirectedUrl("/rendez-vous/" + held);

        assertThat(get("/rendez-vous/" + held)).bodyText().contains("Mme Jeanne Exemple", "01 23 45 67 89", "Retraite");
    }

    @Test
    void theSameSlotTakenByTwoBrowsersKeepsTheSecondFormFilled() {
        book(id, NINE);

        assertThat(book(UUID.randomUUID().toString(), NINE))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Ce créneau vient d’être pris", "value=\"Exemple\"", "01 23 45 67 89")
                .contains(key(NINE.plusMinutes(30)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "lastName |                                          | Donnez un nom",
                "phone    | 0123456789012345678901234567890123456789 | trop de chiffres",
                "phone    | 06 12 34                                 | Il manque des chiffres",
                "phone    | 39 39                                    | numéro d’un service",
                "phone    | +999 12 34 56 78                         | Aucun pays n’a cet indicatif",
                "phone    | zéro un                                  | Numéro illisible",
                "email    | jeanne@exemple.fr\\nBcc: autre@exemple.fr | Adresse illisible",
                "email    | jeanne                                   | Adresse illisible",
                "lastName | 1 84 12 76 451 089 46                    | interdit de noter",
                "type     | pas-un-motif                             | Motif",
                "slot     | 2026-03-17T09:00                         | Choisissez un créneau libre",
            })
    void whatCannotBeReadIsSaidAndNothingIsLost(String field, String typed, String said) {
        var written = typed == null ? "" : typed.replace("\\n", "\n");
        var answer = mvc.post()
                .uri("/rendez-vous/nouveau")
                .with(house.signedIn(RECEPTION))
                .with(csrf())
                .param("id", id)
                .param("slot", field.equals("slot") ? written : key(NINE))
                .param("type", field.equals("type") ? written : pension.toString())
                .param("place", "OFFICE")
                .param("firstName", "Prénom gardé")
                .param("lastName", field.equals("lastName") ? written : "Exemple")
                .param("phone", field.equals("phone") ? written : "")
                .param("email", field.equals("email") ? written : "")
                .exchange();

        assertThat(answer)
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Pr&eacute;nom gard&eacute;", said);
        assertThat(onTuesday()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-03-10T09:00", "2026-03-15T09:00", "2026-03-17T11:45", "2099-03-17T09:00"})
    void aForgedSlotIsRefused(String start) {
        assertThat(book(id, LocalDateTime.parse(start))).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @Test
    void theAgendaShowsWhoComesAndWhatIsFree() {
        book(id, NINE);

        assertThat(get("/rendez-vous?du=2026-03-17"))
                .hasStatusOk()
                .bodyText()
                .contains("1 rendez-vous, 6 créneaux libres", "Mme Exemple", "09:30", "Bureau RDV");
    }

    @Test
    void everyPersonShownLeavesAnEntryInTheTrail() {
        book(id, NINE);
        get("/rendez-vous?du=2026-03-17");
        get("/rendez-vous/" + id);
        get("/rendez-vous/liste?du=2026-03-17&au=2026-03-17");

        assertThat(entriesOfReads()).isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"exe", "EXEM", "jeanne", "mme exemple", "0123456789", "+33 1 23 45 67 89"})
    void theFirstLettersOfANameOrTheTelephoneFindTheAppointment(String typed) {
        book(id, NINE);

        assertThat(post(RECEPTION, "/rendez-vous/recherche", "nom", typed))
                .hasStatusOk()
                .bodyText()
                .contains("Jeanne Exemple", "/rendez-vous/" + id);
        assertThat(entriesOfReads()).isEqualTo(1);
    }

    @Test
    void aSearchOfAnotherHouseFindsNobody() {
        book(id, NINE);
        var other = houses.open();

        assertThat(mvc.post()
                        .uri("/rendez-vous/recherche")
                        .with(other.signedIn(RECEPTION))
                        .with(csrf())
                        .param("nom", "Exemple"))
                .bodyText()
                .contains("Aucun rendez-vous trouvé");
    }

    @Test
    void oneLetterIsTooFewToSearch() {
        assertThat(post(RECEPTION, "/rendez-vous/recherche", "nom", "e"))
                .bodyText()
                .contains("Rien n’est cherché");
    }

    @Test
    void nothingThatTellsWhoComesStandsReadableInTheDatabase() {
        book(id, NINE);

        var dump = house.as(COORDINATOR, () -> jdbc.sql("""
                        select string_agg(a::text, ' ') from appointment a
                        union all select string_agg(k::text, ' ') from appointment_search_key k
                        union all select string_agg(e::text, ' ') from audit_entry e
                        """).query(String.class).list());
        assertThat(String.join(" ", dump)).doesNotContainIgnoringCase("exemple").doesNotContain("0123456789");
    }

    @Test
    void aMoveToATakenSlotOffersThoseNearIt() {
        book(id, NINE);
        bookSomebodyElse(NINE.plusMinutes(30));

        assertThat(move(NINE.plusMinutes(30)))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Ce créneau vient d’être pris", "10:00");
    }

    @Test
    void aMovedAppointmentTellsWhereItWas() {
        book(id, NINE);
        assertThat(move(NINE.plusMinutes(30))).hasRedirectedUrl("/rendez-vous/" + id);

        assertThat(get("/rendez-vous/" + id)).bodyText().contains("Déplacements", "mardi 17 mars 2026 à 9\u00a0h,");
    }

    @Test
    void aMoveOfWhatSomeoneElseMovedShowsWhereItIsNow() {
        book(id, NINE);
        move(NINE.plusMinutes(30));

        assertThat(move(NINE.plusMinutes(60)))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains(
                        "Quelqu’un a changé ce rendez-vous entre-temps",
                        "de 9\u00a0h\u00a030 à 10\u00a0h",
                        "value=\"1\"");
    }

    @Test
    void aMoveSentTwiceIsOneMove() {
        book(id, NINE);
        move(NINE.plusMinutes(30));

        assertThat(move(NINE.plusMinutes(30))).hasRedirectedUrl("/rendez-vous/" + id);
    }

    @Test
    void aCancelledAppointmentIsListedApartAndItsSlotIsFree() {
        book(id, NINE);
        assertThat(post(RECEPTION, "/rendez-vous/" + id + "/annulation", "version", "0", "askedBy", "USER"))
                .hasStatus3xxRedirection();

        assertThat(get("/rendez-vous?du=2026-03-17"))
                .bodyText()
                .contains("1 rendez-vous annulé", "aucun rendez-vous, 7 créneaux libres");
    }

    @Test
    void aCancellationIsTakenBackFromItsMessage() {
        book(id, NINE);
        assertThat(undoOf(cancel())).isEqualTo("/rendez-vous/" + id + "/retablissement");
        assertThat(post(RECEPTION, "/rendez-vous/" + id + "/retablissement")).hasRedirectedUrl("/rendez-vous/" + id);

        assertThat(onTuesday()).extracting(AppointmentRow::status).containsExactly(AppointmentStatus.BOOKED);
    }

    @Test
    void aMoveIsTakenBackFromItsMessage() {
        book(id, NINE);
        var undo = undoOf(move(NINE.plusMinutes(30)));
        assertThat(post(RECEPTION, undo)).hasRedirectedUrl("/rendez-vous/" + id);

        assertThat(onTuesday()).extracting(AppointmentRow::start).containsExactly(NINE);
    }

    @Test
    void theMoveOfSomeoneElseIsNotFound() {
        book(id, NINE);
        var undo = undoOf(move(NINE.plusMinutes(30)));

        assertThat(mvc.post().uri(undo).with(houses.open().signedIn(RECEPTION)).with(csrf()))
                .hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void aMoveNamesTheAgentWhoMadeIt() {
        book(id, NINE);
        move(NINE.plusMinutes(30));

        assertThat(get("/rendez-vous/" + id))
                .bodyText()
                .contains("déplacé par " + house.agent(RECEPTION).displayName());
    }

    @Test
    void aCancelledAppointmentIsReinstatedFromItsPageWhileItsTimeIsFree() {
        book(id, NINE);
        cancel();

        assertThat(get("/rendez-vous/" + id))
                .bodyText()
                .contains("Annulé le 10/03/2026 10:12", "/rendez-vous/" + id + "/retablissement")
                .doesNotContain("/memo", "Documents à apporter");
    }

    @Test
    void aCancelledAppointmentWhoseTimeIsGivenSaysSoAndOffersAnotherToTheSamePerson() {
        book(id, NINE);
        cancel();
        book(UUID.randomUUID().toString(), NINE);

        assertThat(get("/rendez-vous/" + id))
                .bodyText()
                .contains("ne peut plus être rétabli", "vient d’être pris", "comme=" + id)
                .doesNotContain("/retablissement");
        var answer = post(RECEPTION, "/rendez-vous/creneaux", "creneau", key(NINE.plusMinutes(30)), "comme", id);
        assertThat(get(answer.getResponse().getRedirectedUrl()))
                .bodyText()
                .contains("value=\"Exemple\"", "value=\"Jeanne\"", "01 23 45 67 89");
    }

    @Test
    void theSlipOfACancelledAppointmentInvitesNobody() {
        book(id, NINE);
        cancel();

        assertThat(get("/rendez-vous/" + id + "/memo"))
                .hasStatusOk()
                .bodyText()
                .contains("Ce rendez-vous est annulé", "Annulé le 10/03/2026 10:12", "Mardi 17 mars 2026 à 9\u00a0h")
                .doesNotContain("Votre rendez-vous", "Documents à apporter", "Un empêchement", "data-print");
    }

    @Test
    void aNameCorrectedByTwoShowsTheSecondBothVersions() {
        book(id, NINE);
        correct("Première");

        assertThat(correct("Seconde")).hasStatus(HttpStatus.CONFLICT).bodyText().contains("Première", "Seconde");
    }

    @Test
    void whoCameIsNotedTwiceWithoutHarmAndTakenBack() {
        book(id, NINE);
        clock.moveTo(NINE);
        post(RECEPTION, "/rendez-vous/" + id + "/arrivee");
        post(RECEPTION, "/rendez-vous/" + id + "/arrivee");
        assertThat(onTuesday()).extracting(AppointmentRow::status).containsExactly(AppointmentStatus.ARRIVED);

        post(RECEPTION, "/rendez-vous/" + id + "/retour");
        assertThat(onTuesday()).extracting(AppointmentRow::status).containsExactly(AppointmentStatus.BOOKED);
    }

    @Test
    void theFileOfTheListHoldsNobody() {
        book(id, NINE);

        assertThat(get("/rendez-vous/liste?du=2026-03-17&au=2026-03-17&format=csv"))
                .hasStatusOk()
                .bodyText()
                .contains("2026-03-17;09:00;30;Retraite", "BOOKED;prévu")
                .doesNotContain("xemple");
    }

    @Test
    void thePaperListOfWhoReceivesHoldsNoTelephone() {
        book(id, NINE);

        assertThat(get("/rendez-vous/permanences/" + counsellor + "/2026-03-17"))
                .hasStatusOk()
                .bodyText()
                .contains("Mme Exemple", "09:00", "Retraite")
                .doesNotContain("01 23 45 67 89", "Jeanne");
    }

    @Test
    void theWeekShowsWhoComesAndTheTimeLeft() {
        book(id, NINE);

        assertThat(get("/rendez-vous/semaine?du=2026-03-17"))
                .hasStatusOk()
                .bodyText()
                .contains("Mme Exemple", "3\u00a0h libres");
    }

    @Test
    void theSlipTellsWhenAndWhere() {
        book(id, NINE);

        assertThat(get("/rendez-vous/" + id + "/memo"))
                .hasStatusOk()
                .bodyText()
                .contains("Mardi 17 mars 2026 à 9\u00a0h", "1 rue Fictive");
    }

    @Test
    void theCoordinatorBooksAnEveningWithAReason() {
        assertThat(bookOutside("18:00", "Ne peut venir que le soir")).hasRedirectedUrl("/rendez-vous/" + id);

        assertThat(get("/rendez-vous/" + id)).bodyText().contains("Ne peut venir que le soir");
    }

    @Test
    void anEveningWithoutAReasonKeepsTheForm() {
        assertThat(bookOutside("18:00", ""))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Dites pourquoi", "value=\"Exemple\"");
    }

    @Test
    void theCoordinatorMovesToAnEveningWithAReason() {
        book(id, NINE);

        assertThat(moveOutside("18:00", "Travaille en journée")).hasRedirectedUrl("/rendez-vous/" + id);
        assertThat(get("/rendez-vous/" + id)).bodyText().contains("18\u00a0h", "Travaille en journée", "9\u00a0h");
    }

    @Test
    void nobodyIsMovedOntoSomeoneElseWhateverTheReason() {
        book(id, NINE);
        bookSomebodyElse(NINE.plusMinutes(30));

        assertThat(moveOutside("09:45", "Travaille le soir"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains(
                        "éjà un rendez-vous à ce moment-là pour Essai COUNSELLOR, de 9\u00a0h\u00a030 à 10\u00a0h.",
                        "value=\"Travaille le soir\"");
    }

    @Test
    void whoIsBookedAlreadyIsNamedWithTheirTimeNotSomeoneFaster() {
        bookSomebodyElse(NINE);

        assertThat(bookOutside("09:15", "Vient exprès"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("éjà un rendez-vous à ce moment-là pour Essai COUNSELLOR, de 9\u00a0h à 9\u00a0h\u00a030.")
                .doesNotContain("vient d’être pris");
    }

    @Test
    void whatAnotherAgentHoldsIsStillTakenByThem() {
        hold(NINE);

        assertThat(bookOutside("09:00", "Vient exprès"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("vient d’être pris");
    }

    @Test
    void aSiteWithoutAnyRoomOfTheKindSaysWhereToOpenOne() {
        assertThat(bookOutsideAt(house.antennaId(), "09:00", "Vient exprès"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Ce site n’a pas de bureau de ce genre");
    }

    @Test
    void aDayThatAClosureShutsSaysWhyAndMarksWhatIsToBeMoved() {
        book(id, NINE);
        assertThat(get("/rendez-vous?du=2026-03-17")).bodyText().doesNotContain("Fermé ce jour-là", "à déplacer</");
        house.as(
                COORDINATOR,
                () -> closures.close(new DecideClosure(
                        Ids.next(), null, TUESDAY, TUESDAY, null, null, ClosureReason.TRAINING, true, null)));

        assertThat(get("/rendez-vous?du=2026-03-17"))
                .bodyText()
                .containsSubsequence("Fermé ce jour-là", "\u00a0: Formation", "Mme Exemple", "à déplacer");
    }

    private MvcTestResult moveOutside(String start, String reason) {
        return post(
                COORDINATOR,
                "/rendez-vous/" + id + "/deplacement/hors-disponibilites",
                "version",
                "0",
                "askedBy",
                "USER",
                "provider",
                counsellor.toString(),
                "site",
                house.mainSiteId().toString(),
                "day",
                "2026-03-17",
                "start",
                start,
                "outsideReason",
                reason);
    }

    private MvcTestResult bookOutside(String start, String reason, String... more) {
        return bookOutsideAt(house.mainSiteId(), start, reason, more);
    }

    private MvcTestResult bookOutsideAt(UUID site, String start, String reason, String... more) {
        var parameters = List.of(
                "id",
                id,
                "type",
                pension.toString(),
                "place",
                "OFFICE",
                "provider",
                counsellor.toString(),
                "site",
                site.toString(),
                "day",
                "2026-03-17",
                "start",
                start,
                "outsideReason",
                reason,
                "lastName",
                "Exemple");
        return post(
                COORDINATOR,
                "/rendez-vous/hors-disponibilites",
                Stream.concat(parameters.stream(), Stream.of(more)).toArray(String[]::new));
    }

    @ParameterizedTest
    @CsvSource({"Exemple, 01 23 45 67 89", "EXEMPLE, ''", "Ex Emple, 06 12 34 56 78", "Autre, +33 1 23 45 67 89"})
    void whoIsAwaitedAlreadyIsShownBeforeTheyAreBookedAgain(String lastName, String phone) {
        book(id, NINE);
        var again = UUID.randomUUID().toString();

        assertThat(book(again, NINE.plusHours(1), pension, lastName, phone))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains(
                        "Jeanne Exemple", "a déjà un rendez-vous", "mardi 17 mars 2026, de 9\u00a0h à 9\u00a0h\u00a030")
                .contains("/rendez-vous/" + id + "/deplacement", "Prendre quand même", "value=\"" + lastName + "\"")
                .doesNotContain("à corriger</span>", "id=\"erreurs\"");
        assertThat(entriesOfReads()).isEqualTo(1);
        assertThat(onTuesday()).hasSize(1);

        assertThat(book(again, NINE.plusHours(1), pension, lastName, phone, id))
                .hasRedirectedUrl("/rendez-vous/" + again);
    }

    @Test
    void somebodyElseOfTheSameFirstNameIsBookedAtOnce() {
        book(id, NINE);
        var other = UUID.randomUUID().toString();

        assertThat(book(other, NINE.plusHours(1), pension, "Croquis", "01 23 45 67 80"))
                .hasRedirectedUrl("/rendez-vous/" + other);
    }

    @Test
    void whoseAppointmentIsCancelledIsBookedAtOnce() {
        book(id, NINE);
        post(RECEPTION, "/rendez-vous/" + id + "/annulation", "version", "0", "askedBy", "USER");
        var other = UUID.randomUUID().toString();

        assertThat(book(other, NINE.plusHours(1))).hasRedirectedUrl("/rendez-vous/" + other);
    }

    @Test
    void whoIsAwaitedInAnotherHouseIsBookedAtOnce() {
        book(id, NINE);
        receiveOnTuesdays();
        var other = UUID.randomUUID().toString();

        assertThat(book(other, NINE)).hasRedirectedUrl("/rendez-vous/" + other);
    }

    @Test
    void whatIsConfirmedForOneIsAskedAgainForAnother() {
        book(id, NINE);
        var croquis = UUID.randomUUID().toString();
        book(croquis, NINE.plusMinutes(30), pension, "Croquis", "");

        assertThat(book(UUID.randomUUID().toString(), NINE.plusHours(1), pension, "Croquis", "", id))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("/rendez-vous/" + croquis + "/deplacement");
    }

    @Test
    void whoeverBooksAgainFromAnAppointmentKnowsOfIt() {
        book(id, NINE);
        var held = hold(NINE.plusHours(1));

        assertThat(get(held + "&comme=" + id)).bodyText().containsPattern("name=\"known\"[^>]*value=\"" + id + "\"");
    }

    @Test
    void whoIsAwaitedIsShownBeforeAnEveningIsBookedToo() {
        book(UUID.randomUUID().toString(), NINE, pension, "Exemple", "");
        var first = onTuesday().getFirst().id();

        assertThat(bookOutside("18:00", "Ne peut venir que le soir", "firstName", "Jeanne"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("a déjà un rendez-vous", "Prendre quand même", "value=\"" + first + "\"");
        assertThat(bookOutside("18:00", "Ne peut venir que le soir", "firstName", "Jeanne", "known", first.toString()))
                .hasRedirectedUrl("/rendez-vous/" + id);
    }

    @Test
    void whatIsOfferedFurtherAheadThanItIsBookedIsSaidWithTheDayFromWhichItIs() {
        var day = LocalDate.of(2026, 6, 2);
        var rare = availabilities.type(house, ProviderKind.PERMANENCE, "Une fois l’an");
        var partner = availabilities.intervenant(house, ProviderKind.PERMANENCE, "Partenaire des essais");
        availabilities.once(house, partner, null, day, "09:00", "12:00", rare);

        assertThat(slotsOf(rare))
                .bodyText()
                .contains("Aucun créneau libre d’ici au samedi 9 mai 2026")
                .contains("Le prochain est le mardi 2 juin 2026. Il se réserve à partir du vendredi 3 avril 2026.")
                .doesNotContain("Tous les sites, toute la journée");
    }

    @Test
    void whoeverAsksForADayThatIsNotBookedYetIsToldUntilWhenOneIs() {
        assertThat(mvc.get()
                        .uri("/rendez-vous/nouveau?du=2026-09-01&motif=" + pension)
                        .with(house.signedIn(RECEPTION))
                        .exchange())
                .bodyText()
                .contains("On ne réserve encore que jusqu’au samedi 9 mai 2026")
                .contains("Le prochain est le mardi 1er septembre 2026");
    }

    @Test
    void whoeverMovesOneIsToldTheSame() {
        book(id, NINE);

        assertThat(mvc.get()
                        .uri("/rendez-vous/" + id + "/deplacement?du=2026-09-01")
                        .with(house.signedIn(RECEPTION))
                        .exchange())
                .bodyText()
                .contains("On ne réserve encore que jusqu’au samedi 9 mai 2026")
                .contains("Le prochain est le mardi 1er septembre 2026");
    }

    @Test
    void whatNobodyOffersIsSaid() {
        var never = availabilities.type(house, ProviderKind.PERMANENCE, "Jamais");

        assertThat(slotsOf(never))
                .bodyText()
                .contains("Rien n’est offert pour ce motif")
                .doesNotContain("Le prochain est");
    }

    private MvcTestResult slotsOf(UUID type) {
        return mvc.get()
                .uri("/rendez-vous/nouveau?motif=" + type)
                .with(house.signedIn(RECEPTION))
                .exchange();
    }

    @Test
    void aLongerMotiveOnAShortSlotIsToldHowMuchIsLeft() {
        var file = availabilities.type(house, ProviderKind.COUNSELLOR, "Dossier", 45, RoomKind.APPOINTMENT_OFFICE);
        var room = availabilities.room(house, RoomKind.APPOINTMENT_OFFICE, "Autre bureau");
        availabilities.weekly(house, counsellor, room, LocalDate.of(2026, 3, 3), "14:00", "16:00", pension, file);
        bookSomebodyElse(TUESDAY.atTime(14, 30));

        assertThat(book(id, TUESDAY.atTime(14, 0), file, "Exemple", ""))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Ce motif dure 45\u00a0min, et ce créneau n’en laisse que 30")
                .doesNotContain("pris par quelqu’un d’autre");
        assertThat(book(id, TUESDAY.atTime(15, 30), file, "Exemple", ""))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Ce motif dure 45\u00a0min, et ce créneau n’en laisse que 30")
                .doesNotContain("Personne ne reçoit");
    }

    @Test
    void aManagerSeesNoAppointment() {
        assertThat(as(MANAGER, "/rendez-vous")).hasStatus(HttpStatus.FORBIDDEN);
    }

    private String hold(LocalDateTime start) {
        return post(RECEPTION, "/rendez-vous/creneaux", "creneau", key(start))
                .getResponse()
                .getRedirectedUrl();
    }

    private MvcTestResult book(String id, LocalDateTime start) {
        return book(id, start, pension, "Exemple", "01 23 45 67 89");
    }

    private void bookSomebodyElse(LocalDateTime start) {
        book(UUID.randomUUID().toString(), start, pension, "Croquis", "");
    }

    private MvcTestResult book(
            String id, LocalDateTime start, UUID type, String lastName, String phone, String... known) {
        return mvc.post()
                .uri("/rendez-vous/nouveau")
                .with(house.signedIn(RECEPTION))
                .with(csrf())
                .param("id", id)
                .param("slot", key(start))
                .param("type", type.toString())
                .param("place", "OFFICE")
                .param("title", "MRS")
                .param("lastName", lastName)
                .param("firstName", "Jeanne")
                .param("phone", phone)
                .param("known", known)
                .exchange();
    }

    private MvcTestResult move(LocalDateTime start) {
        return post(
                RECEPTION,
                "/rendez-vous/" + id + "/deplacement",
                "version",
                "0",
                "askedBy",
                "USER",
                "creneau",
                key(start));
    }

    private MvcTestResult cancel() {
        return post(RECEPTION, "/rendez-vous/" + id + "/annulation", "version", "0", "askedBy", "USER");
    }

    private static String undoOf(MvcTestResult answer) {
        return ((Flash) answer.getMvcResult().getFlashMap().get("flash")).undoPath();
    }

    private MvcTestResult correct(String lastName) {
        return post(RECEPTION, "/rendez-vous/" + id + "/personne", "version", "0", "lastName", lastName);
    }

    private String key(LocalDateTime start) {
        return new SlotKey(pension, counsellor, house.mainSiteId(), start).toString();
    }

    private MvcTestResult get(String address) {
        return as(RECEPTION, address);
    }

    private MvcTestResult as(Role role, String address) {
        return mvc.get().uri(address).with(house.signedIn(role)).exchange();
    }

    private MvcTestResult post(Role role, String address, String... parameters) {
        var request = mvc.post().uri(address).with(house.signedIn(role)).with(csrf());
        for (int i = 0; i < parameters.length; i += 2) {
            request = request.param(parameters[i], parameters[i + 1]);
        }
        return request.exchange();
    }

    private List<AppointmentRow> onTuesday() {
        return house.as(COORDINATOR, () -> agenda.appointments(AppointmentFilter.of(house.mainSiteId(), TUESDAY)));
    }

    private long entriesOfReads() {
        return house.as(
                COORDINATOR,
                () -> jdbc.sql(
                                "select count(*) from audit_entry where subject_id = :id and action = 'AppointmentsShown'")
                        .param("id", UUID.fromString(id))
                        .query(Long.class)
                        .single());
    }
}
