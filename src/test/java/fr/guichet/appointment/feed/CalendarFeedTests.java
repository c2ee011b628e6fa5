package fr.guichet.appointment.feed;

import static fr.guichet.account.Role.COORDINATOR;
import static fr.guichet.account.Role.COUNSELLOR;
import static fr.guichet.account.Role.RECEPTION;
import static fr.guichet.appointment.Appointments.aBooking;
import static fr.guichet.appointment.BookingReach.OFFERED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import biweekly.Biweekly;
import biweekly.component.VEvent;
import fr.guichet.account.AccountService;
import fr.guichet.account.PasswordResetService;
import fr.guichet.account.Role;
import fr.guichet.appointment.AppointmentService;
import fr.guichet.appointment.AskedBy;
import fr.guichet.appointment.MoveAppointment;
import fr.guichet.appointment.Notice;
import fr.guichet.availability.Availabilities;
import fr.guichet.availability.ProviderKind;
import fr.guichet.testing.Houses;
import fr.guichet.testing.Houses.House;
import fr.guichet.testing.IntegrationTest;
import fr.guichet.testing.TestClock;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Someone comes to the counsellor on Tuesday 24 March 2026 at nine; clocks go forward on Sunday 29. It is 10 March. */
@IntegrationTest
class CalendarFeedTests {

    private static final LocalDate BEFORE = LocalDate.of(2026, 3, 24);
    private static final LocalDate AFTER = LocalDate.of(2026, 3, 31);
    private static final Pattern ADDRESS = Pattern.compile("value=\"(/agenda/[\\w-]{64}\\.ics)\"");

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Houses houses;

    @Autowired
    Availabilities availabilities;

    @Autowired
    AppointmentService appointments;

    @Autowired
    AccountService accounts;

    @Autowired
    PasswordResetService passwordResets;

    @Autowired
    CalendarFeeds feeds;

    @Autowired
    TestClock clock;

    House house;
    UUID counsellor;
    UUID type;
    UUID appointment;

    @BeforeEach
    void book() {
        house = houses.open();
        counsellor = house.agent(COUNSELLOR).accountId();
        type = availabilities.type(house, ProviderKind.COUNSELLOR, "Retraite");
        availabilities.weekly(house, counsellor, null, LocalDate.of(2026, 3, 17), "08:30", "12:00", type);
        appointment = book(BEFORE.atTime(9, 0));
    }

    @AfterEach
    void resetTheClock() {
        clock.reset();
    }

    @Test
    void nineStaysNineWhenTheClocksGoForward() {
        book(AFTER.atTime(9, 0));

        assertThat(events(make()))
                .extracting(event -> event.getDateStart().getValue().toInstant())
                .containsExactly(Instant.parse("2026-03-24T08:00:00Z"), Instant.parse("2026-03-31T07:00:00Z"));
    }

    @Test
    void nineStaysNineWhenTheClocksGoBack() {
        clock.moveTo(LocalDateTime.parse("2026-10-12T10:00"));
        book(LocalDateTime.parse("2026-10-20T09:00"));
        book(LocalDateTime.parse("2026-10-27T09:00"));

        assertThat(events(make()))
                .extracting(event -> event.getDateStart().getValue().toInstant())
                .containsExactly(Instant.parse("2026-10-20T07:00:00Z"), Instant.parse("2026-10-27T08:00:00Z"));
    }

    @Test
    void onlyFourWeeksOfThePastAreTold() {
        var address = make();
        clock.moveTo(BEFORE.plusWeeks(4).atTime(9, 0));
        assertThat(events(address)).hasSize(1);

        clock.moveTo(BEFORE.plusWeeks(4).plusDays(1).atTime(9, 0));
        assertThat(events(address)).isEmpty();
    }

    @Test
    void anotherCalendarLearnsTheMotiveAndThePlace() {
        assertThat(events(make())).singleElement().satisfies(event -> {
            assertThat(event.getSummary().getValue()).isEqualTo("Retraite");
            assertThat(event.getLocation().getValue()).isEqualTo("Maison mère");
            assertThat(event.getDateEnd().getValue().toInstant()).isEqualTo(Instant.parse("2026-03-24T08:30:00Z"));
        });
    }

    @Test
    void nobodyWhoComesIsInIt() {
        assertThat(read(make()))
                .bodyText()
                .contains("Retraite")
                .doesNotContain("Exemple", "Jeanne", "01 23", "exemple.fr");
    }

    @Test
    void itIsReadWithoutASessionAndAskedAgainByItsTag() {
        var address = make();
        var first = read(address).getResponse();

        assertThat(first.getHeader(HttpHeaders.SET_COOKIE)).isNull();
        assertThat(first.getHeader(HttpHeaders.CACHE_CONTROL)).contains("private");
        assertThat(mvc.get().uri(address).header(HttpHeaders.IF_NONE_MATCH, first.getHeader(HttpHeaders.ETAG)))
                .hasStatus(HttpStatus.NOT_MODIFIED);
    }

    @Test
    void whatIsMovedMovesAndWhatIsCancelledGoes() {
        var cancelled = book(AFTER.atTime(9, 0));
        moveToEleven();
        house.as(RECEPTION, () -> appointments.cancel(cancelled, 0L, AskedBy.USER, Notice.KEEP_SILENT));

        assertThat(events(make()))
                .extracting(event -> event.getDateStart().getValue().toInstant())
                .containsExactly(Instant.parse("2026-03-24T10:00:00Z"));
    }

    @Test
    void anotherCalendarKnowsThatWhatMovedIsTheSameAndNewer() {
        var address = make();
        var before = events(address).getFirst();
        clock.advance(Duration.ofMinutes(5));
        moveToEleven();

        assertThat(events(address)).singleElement().satisfies(after -> {
            assertThat(after.getUid()).isEqualTo(before.getUid());
            assertThat(after.getSequence().getValue())
                    .isGreaterThan(before.getSequence().getValue());
            assertThat(after.getLastModified().getValue())
                    .isAfter(before.getLastModified().getValue());
        });
    }

    @Test
    void whatDidNotChangeKeepsItsTagForDays() {
        var address = make();
        var tag = read(address).getResponse().getHeader(HttpHeaders.ETAG);
        clock.advance(Duration.ofDays(3));

        assertThat(mvc.get().uri(address).header(HttpHeaders.IF_NONE_MATCH, tag))
                .hasStatus(HttpStatus.NOT_MODIFIED);
    }

    @Test
    void aCalendarShowsItsNameInsteadOfItsAddress() {
        assertThat(read(make())).bodyText().contains("X-WR-CALNAME:Guichet");
    }

    @Test
    void thoseOfSomeoneElseAreNotInIt() {
        assertThat(events(make(COORDINATOR))).isEmpty();
    }

    @Test
    void anAddressThatWasReplacedOrEndedAnswersNoMore() {
        var first = make();
        var second = make();
        assertThat(read(first)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(read(second)).hasStatusOk();

        assertThat(post(COUNSELLOR, "/rendez-vous/mon-agenda/arret")).hasRedirectedUrl("/rendez-vous/mon-agenda");
        assertThat(read(second)).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void thatOfWhoeverLeftAnswersNoMore() {
        var address = make();
        house.as(Role.ADMIN, () -> accounts.deactivate(counsellor));

        assertThat(read(address)).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void thatOfWhoeverAwaitsANewPasswordAnswersNoMore() {
        var address = make();
        house.as(Role.ADMIN, () -> passwordResets.reset(counsellor));

        assertThat(read(address)).hasStatus(HttpStatus.NOT_FOUND);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {" ", "x", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", "é", "a.b", "=="})
    void aForgedAddressIsNotFound(String forged) {
        assertThat(mvc.get().uri("/agenda/" + forged + ".ics")).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void anAddressWithoutEndIsNotFound() {
        assertThat(mvc.get().uri("/agenda/" + "a".repeat(10_000) + ".ics")).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void theSecretOfOneHouseOpensNoOther() {
        var other = houses.open();
        var mine = make();
        var secret = mine.substring("/agenda/".length(), mine.length() - ".ics".length());
        var bytes = Base64.getUrlDecoder().decode(secret);
        ByteBuffer.wrap(bytes)
                .putLong(other.structureId().getMostSignificantBits())
                .putLong(other.structureId().getLeastSignificantBits());
        var forged = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);

        assertThat(read("/agenda/" + forged + ".ics")).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void theAgentSeesThatACalendarReadIt() {
        var address = make();
        assertThat(page()).bodyText().contains("jamais encore").doesNotContain(address);

        read(address);
        assertThat(page()).bodyText().contains("10/03/2026 10:00");
    }

    @Test
    void madeEightTimesAtOnceItIsOneAddress() throws Exception {
        Callable<String> making = () -> house.as(COUNSELLOR, () -> feeds.make().text());
        List<String> tokens;
        try (var threads = Executors.newFixedThreadPool(8)) {
            tokens = threads.invokeAll(Stream.generate(() -> making).limit(8).toList()).stream()
                    .map(made -> made.resultNow())
                    .toList();
        }

        assertThat(tokens.stream().filter(token -> feeds.read(token).isPresent()))
                .hasSize(1);
    }

    private UUID book(LocalDateTime start) {
        var booking = aBooking(type, counsellor, house.mainSiteId()).at(start).build();
        house.as(RECEPTION, () -> appointments.book(booking, OFFERED));
        return booking.id();
    }

    private void moveToEleven() {
        var move = new MoveAppointment(
                appointment,
                0L,
                counsellor,
                house.mainSiteId(),
                BEFORE.atTime(11, 0),
                AskedBy.USER,
                null,
                Notice.KEEP_SILENT);
        house.as(RECEPTION, () -> appointments.move(move, OFFERED));
    }

    private String make() {
        return make(COUNSELLOR);
    }

    private String make(Role role) {
        var shown = ADDRESS.matcher(bodyOf(post(role, "/rendez-vous/mon-agenda")));
        assertThat(shown.find()).isTrue();
        return shown.group(1);
    }

    private MvcTestResult page() {
        return mvc.get()
                .uri("/rendez-vous/mon-agenda")
                .with(house.signedIn(COUNSELLOR))
                .exchange();
    }

    private MvcTestResult post(Role role, String address) {
        return mvc.post().uri(address).with(house.signedIn(role)).with(csrf()).exchange();
    }

    private MvcTestResult read(String address) {
        return mvc.get().uri(address).exchange();
    }

    private List<VEvent> events(String address) {
        return Biweekly.parse(bodyOf(read(address))).first().getEvents();
    }

    private static String bodyOf(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
