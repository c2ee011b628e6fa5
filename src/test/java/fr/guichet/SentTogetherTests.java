package fr.guichet;

import static fr.guichet.account.Role.ADMIN;
import static fr.guichet.account.Role.COORDINATOR;
import static fr.guichet.account.Role.COUNSELLOR;
import static fr.guichet.appointment.Appointments.aBooking;
import static java.util.Map.entry;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import fr.guichet.AccessMatrixTests.Address;
import fr.guichet.account.Role;
import fr.guichet.appointment.AppointmentService;
import fr.guichet.appointment.BookingReach;
import fr.guichet.room.OpenRoom;
import fr.guichet.room.RoomKind;
import fr.guichet.room.RoomService;
import fr.guichet.shared.model.Ids;
import fr.guichet.shared.web.Flash;
import fr.guichet.testing.BusyHouses;
import fr.guichet.testing.FormAnswer;
import fr.guichet.testing.Houses;
import fr.guichet.testing.Houses.House;
import fr.guichet.testing.IntegrationTest;
import fr.guichet.testing.PageAddresses;
import fr.guichet.testing.PageForm;
import fr.guichet.testing.Rows;
import fr.guichet.testing.TestClock;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Phaser;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.servlet.DispatcherServlet;

/**
 * Every form and every button of the application, sent three times at one moment from one page: it is done once, and each answer says so.
 * What is made is then made once more from one browser, as much as by the three, and twice at one moment from two; what is edited, from two
 * browsers that type otherwise: each has its row, or one of them is told, on its page and with what it typed still there. The forms are those
 * that pages show, and those that come after them; what cannot be sent is named with its reason.
 */
@IntegrationTest
class SentTogetherTests {

    static final int AT_ONCE = 3;

    /** What no page of these houses can be asked for, or what proves who somebody is and saves nothing else. */
    static final Map<String, String> NOT_SENT = Map.ofEntries(
            entry("/connexion/code", "proves who it is"),
            entry("/connexion/confirmation", "proves who it is"),
            entry("/poste/deverrouillage", "proves who it is"),
            entry("/poste/presence", "says that somebody is there"),
            entry("/installation", "InstallationTests: of an installation without houses, once"),
            entry("/invitation/{jeton}", "InvitationTests: a link opens once, and says so"),
            entry("/mon-compte/cles", "a ceremony: its challenge stands for one answer of the browser"),
            entry("/mon-compte/cles/options", "a ceremony: draws its challenge"),
            entry("/mon-compte/cles/{passkey}/suppression", "PasskeyPagesTests: of a key that came of a ceremony"),
            entry("/mon-compte/code", "SecondFactorPagesTests: a code of a telephone is taken once"),
            entry("/mon-compte/code/suppression", "SecondFactorPagesTests: of a telephone that was proven"));

    /** Each answer says another, and the last is the one that holds, as it is the one that the browser shows; or it only looks. */
    static final Set<String> ANOTHER_EACH_TIME = Set.of(
            "/administration/comptes/nouveau",
            "/administration/comptes/{id}/invitation",
            "/administration/comptes/{id}/mot-de-passe",
            "/administration/journal/verification",
            "/personnes/recherche",
            "/rendez-vous/mon-agenda");

    /** The last one holds: they are one’s own; or two files that were only checked. */
    static final Set<String> THE_LAST_HOLDS = Set.of(
            "/mon-compte/preferences",
            "/administration/securite", // one of its two values is what was there
            "/administration/structures/liste-nationale",
            "/administration/vacances-scolaires/controle",
            "/personnes/recherche");

    /** Where a free time of a day to come, an appointment of this morning and a room that nobody uses are shown. */
    static final List<String> MORE_PAGES = List.of(
            "/rendez-vous?du=2026-03-25",
            "/rendez-vous/{other}",
            "/rendez-vous/disponibilites/bureaux/{other}/retrait",
            "/personnes/effacement?rdv={other}");

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Houses houses;

    @Autowired
    BusyHouses busy;

    @Autowired
    AppointmentService appointments;

    @Autowired
    RoomService rooms;

    @Autowired
    PageAddresses addresses;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    private final SoftAssertions soft = new SoftAssertions();
    private final Set<String> found = new HashSet<>();
    private final Map<String, Integer> numbers = new HashMap<>();

    private House house;
    private UUID id;
    private UUID other;

    /**
     * Where a form is found.
     *
     * @param page with its variables
     * @param after the form whose answer shows it; null where the page itself does
     * @param seen as it was shown first
     * @param in the house of that
     */
    record Place(
            Role role,
            String page,
            String mapping,
            @Nullable Place after,
            PageForm seen,
            House in) {

        @Override
        public String toString() {
            return mapping + (after == null ? "" : " after " + after.mapping);
        }
    }

    /** What one moment brought. */
    record Moment(List<FormAnswer> answers, Rows more) {

        FormAnswer done() {
            return answers.stream().filter(FormAnswer::isDone).findFirst().orElseThrow();
        }

        boolean areAllDone() {
            return answers.stream().allMatch(FormAnswer::isDone);
        }
    }

    enum Browsers {
        ONE,
        TWO_ALIKE,
        TWO_THAT_TYPE_OTHERWISE
    }

    @Test
    void whatIsSentTogetherIsDoneOnceAndNobodyIsToldOtherwise() {
        for (var role : List.of(COORDINATOR, ADMIN)) {
            open();
            var places = new ArrayDeque<Place>();
            pagesOf(role).forEach(page -> places.addAll(newOn(get(role, page), path(page), role, page, null)));
            while (!places.isEmpty()) {
                sendTogether(places.pop()).forEach(places::push);
            }
        }
        var missing = new TreeSet<>(addresses.thatWrite());
        missing.removeAll(found);
        missing.removeAll(NOT_SENT.keySet());
        soft.assertThat(missing).as("what no page of these houses shows").isEmpty();
        soft.assertAll();
    }

    /** Nobody writes on a page of figures. */
    private Stream<String> pagesOf(Role role) {
        return Stream.concat(MORE_PAGES.stream(), addresses.all().stream())
                .filter(page -> !page.matches("/(connexion|installation|poste|statistiques|horaires)(/.*)?"))
                .filter(page -> new Address(HttpMethod.GET, page.replaceAll("\\?.*", ""), "")
                        .expected()
                        .readers()
                        .contains(role));
    }

    /** In an installation without a national list: a shorter one would not replace it without a word. */
    private void open() {
        jdbc.sql("delete from national_list").update();
        house = houses.open(COORDINATOR, COUNSELLOR, Role.RECEPTION, ADMIN);
        id = Ids.next();
        other = Ids.next();
        busy.workUnder(house, id);
        var thisMorning = aBooking(id, house.agent(COUNSELLOR).accountId(), house.mainSiteId())
                .withId(other)
                .at(LocalDateTime.parse("2026-03-10T09:00"))
                .although("Venu sans rendez-vous")
                .build();
        var unused = new OpenRoom(other, house.mainSiteId(), RoomKind.APPOINTMENT_OFFICE, "Bureau vide");
        house.as(COORDINATOR, () -> rooms.open(unused));
        clock.moveTo(TestClock.START.minusHours(2));
        house.as(COORDINATOR, () -> appointments.book(thisMorning, BookingReach.ANY));
        clock.reset();
    }

    private List<Place> newOn(MvcTestResult page, String path, Role role, String address, @Nullable Place after) {
        var places = new ArrayList<Place>();
        for (var form : PageForm.on(page, path)) {
            var mapping = form.isSent() ? addresses.writtenBy(form.action()) : null;
            if (mapping != null && !NOT_SENT.containsKey(mapping) && found.add(mapping)) {
                places.add(new Place(role, address, mapping, after, form, house));
            }
        }
        return places;
    }

    /** @return the forms that come after it */
    private List<Place> sendTogether(Place place) {
        var together = moment(place, AT_ONCE, Browsers.ONE);
        if (together.isEmpty()) {
            return List.of();
        }
        var answers = together.get().answers;
        soft.assertThat(answers).as("%s, at once", place).allMatch(FormAnswer::isDone);
        soft.assertThat(answers.stream().map(FormAnswer::leadsTo))
                .as("%s, at once: where it leads to", place)
                .containsOnly(answers.getFirst().leadsTo());
        if (!ANOTHER_EACH_TIME.contains(place.mapping)) {
            soft.assertThat(together.get().more.ofTrail().values())
                    .as("%s, at once: %s", place, together.get().more)
                    .allMatch(times -> times == 1);
        }
        var next = comingAfter(place, together.get().done());
        if (!together.get().done().sent().typed().isEmpty() && !THE_LAST_HOLDS.contains(place.mapping)) {
            sendFromTwoBrowsers(place, together.get().more);
        }
        return next;
    }

    private List<Place> comingAfter(Place place, FormAnswer done) {
        var next = newOn(landing(place, done), done.sent().action(), place.role, place.page, place);
        return next.isEmpty() && place.after == null
                ? newOn(get(place.role, place.page), path(place.page), place.role, place.page, place)
                : next;
    }

    /** @param together what was made at once from one page */
    private void sendFromTwoBrowsers(Place place, Rows together) {
        if (!together.ofTables().isEmpty()) {
            var alone = moment(place, 1, Browsers.ONE).map(moment -> moment.more.ofTables());
            if (!alone.equals(Optional.of(together.ofTables()))) {
                open(); // what made the row at first only corrects it afterwards
                alone = moment(place, 1, Browsers.ONE).map(moment -> moment.more.ofTables());
            }
            soft.assertThat(alone)
                    .as("%s, once, makes as much as at once", place)
                    .contains(together.ofTables());
        }
        var browsers = place.seen.isOfANewRow() ? Browsers.TWO_ALIKE : Browsers.TWO_THAT_TYPE_OTHERWISE;
        moment(place, 2, browsers).ifPresent(moment -> requireBothOrTold(place, moment, together));
    }

    private void requireBothOrTold(Place place, Moment moment, Rows one) {
        var first = moment.answers.getFirst();
        var second = moment.answers.getLast();
        var what = "%s, from two browsers: %s and %s".formatted(place, first, second);
        if (moment.areAllDone()) {
            var sameForm = first.sent().values().equals(second.sent().values());
            var told = !first.news().map(Flash::code).equals(second.news().map(Flash::code));
            soft.assertThat(sameForm || told || moment.more.isTwice(one))
                    .as(what)
                    .isTrue();
        } else {
            soft.assertThat(first.isDone() || second.isDone()).as(what).isTrue();
            var refused = first.isDone() ? second : first;
            soft.assertThat(refused.status()).as(what).isIn(200, 409, 422);
            soft.assertThat(refused.keepsWhatWasTyped())
                    .as(what + ", with what was typed still there")
                    .isTrue();
        }
    }

    /**
     * With the form as it was found, else as its page shows it now, else as a new house shows it. Empty, and a fault of this test, where it
     * has no valid filling.
     */
    private Optional<Moment> moment(Place place, int copies, Browsers browsers) {
        var problem = "not shown";
        var sources = new ArrayDeque<Supplier<Optional<PageForm>>>();
        if (copies == AT_ONCE && place.in == house) {
            sources.add(() -> Optional.of(place.seen));
        }
        sources.add(() -> show(place));
        sources.add(() -> {
            open();
            return show(place);
        });
        for (var source : sources) {
            var form = source.get();
            if (form.isPresent()) {
                var forms = forms(form.get(), place, copies, browsers);
                var before = Rows.of(house, jdbc);
                var answers = atOnce(forms, place.role);
                var moment = new Moment(answers, Rows.of(house, jdbc).since(before));
                var nothing = browsers == Browsers.TWO_THAT_TYPE_OTHERWISE && moment.more.isNothing();
                if (answers.stream().anyMatch(FormAnswer::isDone) && !nothing) {
                    return Optional.of(moment);
                }
                problem = answers + " to " + forms.getFirst().values();
            }
        }
        soft.fail("%s has no valid filling (SentValues): %s", place, problem);
        return Optional.empty();
    }

    private List<PageForm> forms(PageForm form, Place place, int copies, Browsers browsers) {
        var number = numbers.merge(place.mapping, 1, Integer::sum);
        var typed = form.with(SentValues.typed(place.mapping, number, house, id));
        return switch (browsers) {
            case ONE -> Collections.nCopies(copies, typed);
            case TWO_ALIKE ->
                List.of(typed, show(place).orElseThrow().with(SentValues.typed(place.mapping, number, house, id)));
            case TWO_THAT_TYPE_OTHERWISE -> {
                var others = SentValues.otherwise(place.mapping, number, house, id);
                soft.assertThat(others)
                        .as("What is typed otherwise in %s? (SentValues)", place)
                        .isNotEmpty();
                yield List.of(typed, typed.with(others));
            }
        };
    }

    private Optional<PageForm> show(Place place) {
        if (place.after == null) {
            return on(get(place.role, place.page), path(place.page), place);
        }
        var before = place.after;
        return show(before).flatMap(form -> {
            var answer =
                    atOnce(forms(form, before, 1, Browsers.ONE), before.role).getFirst();
            return answer.isDone()
                    ? on(landing(before, answer), answer.sent().action(), place)
                            .or(() -> on(get(place.role, place.page), path(place.page), place))
                    : Optional.empty();
        });
    }

    private Optional<PageForm> on(MvcTestResult page, String path, Place place) {
        return PageForm.on(page, path).stream()
                .filter(PageForm::isSent)
                .filter(form -> place.mapping.equals(addresses.writtenBy(form.action())))
                .findFirst();
    }

    /** The page that an answer leads to, with its news. */
    private MvcTestResult landing(Place place, FormAnswer answer) {
        var to = answer.leadsTo();
        return to == null
                ? answer.result()
                : mvc.get()
                        .uri(URI.create(to))
                        .requestAttr(
                                DispatcherServlet.INPUT_FLASH_MAP_ATTRIBUTE,
                                answer.result().getMvcResult().getFlashMap())
                        .with(house.signedIn(place.role))
                        .exchange();
    }

    private MvcTestResult get(Role role, String page) {
        return mvc.get().uri(URI.create(path(page))).with(house.signedIn(role)).exchange();
    }

    private String path(String page) {
        return page.contains("{other}") ? page.replace("{other}", other.toString()) : PageAddresses.in(house, id, page);
    }

    /** Each desk sends when all are ready, and once more together when it is shown what follows. */
    private List<FormAnswer> atOnce(List<PageForm> forms, Role role) {
        var ready = new Phaser(forms.size());
        try (var desks = Executors.newFixedThreadPool(forms.size())) {
            var running = forms.stream()
                    .map(form -> desks.submit(() -> {
                        try {
                            ready.arriveAndAwaitAdvance();
                            var answer = send(form, role);
                            var seen = answer.consequences();
                            if (seen.isEmpty()) {
                                return answer;
                            }
                            ready.arriveAndAwaitAdvance();
                            return send(seen.get(), role);
                        } finally {
                            ready.arriveAndDeregister();
                        }
                    }))
                    .toList();
            var answers = new ArrayList<FormAnswer>();
            for (var answer : running) {
                answers.add(answer.get(30, TimeUnit.SECONDS));
            }
            return answers;
        } catch (InterruptedException | ExecutionException | TimeoutException broken) {
            throw new AssertionError(forms.getFirst().action(), broken);
        }
    }

    private FormAnswer send(PageForm form, Role role) {
        var to = URI.create(form.action().replace(" ", "%20"));
        var request = mvc.post().uri(to).with(csrf()).with(house.signedIn(role));
        return new FormAnswer(
                form,
                form.hasFile()
                        ? request.multipart().file(file(form)).exchange()
                        : request.params(form.values()).exchange());
    }

    private static MockMultipartFile file(PageForm form) {
        var text = String.valueOf(form.values().getFirst("file"));
        return new MockMultipartFile("file", "essai.csv", "text/csv", text.getBytes(StandardCharsets.UTF_8));
    }
}
