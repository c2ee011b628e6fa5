package fr.guichet;

import static fr.guichet.account.Role.ADMIN;
import static fr.guichet.account.Role.COORDINATOR;
import static fr.guichet.account.Role.COUNSELLOR;
import static fr.guichet.account.Role.MANAGER;
import static fr.guichet.account.Role.NETWORK;
import static fr.guichet.account.Role.RECEPTION;
import static fr.guichet.appointment.Appointments.bookUnder;
import static fr.guichet.visit.VisitService.Leeway.SEVEN_DAYS;
import static fr.guichet.visit.Visits.aVisit;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import fr.guichet.account.Awaited;
import fr.guichet.account.Role;
import fr.guichet.appointment.AppointmentService;
import fr.guichet.availability.Availabilities;
import fr.guichet.continuity.MinimumService;
import fr.guichet.continuity.SetMinimum;
import fr.guichet.directory.AddOperator;
import fr.guichet.directory.AddProcedure;
import fr.guichet.directory.DirectoryService;
import fr.guichet.directory.OperatorType;
import fr.guichet.directory.Theme;
import fr.guichet.opening.ClosureReason;
import fr.guichet.opening.OpeningHoursService;
import fr.guichet.opening.PublishHours;
import fr.guichet.opening.WeeklyHours;
import fr.guichet.opening.closure.ClosureService;
import fr.guichet.opening.closure.DecideClosure;
import fr.guichet.opening.closure.OpenSpecially;
import fr.guichet.opening.closure.SpecialOpeningService;
import fr.guichet.rota.LeaveKind;
import fr.guichet.rota.LeaveService;
import fr.guichet.rota.PlanLeave;
import fr.guichet.shared.model.Ids;
import fr.guichet.shared.model.TimeRange;
import fr.guichet.shared.model.Validity;
import fr.guichet.shared.tenancy.Tenancy;
import fr.guichet.testing.Houses;
import fr.guichet.testing.Houses.House;
import fr.guichet.testing.IntegrationTest;
import fr.guichet.visit.VisitService;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Every address × every role, from the addresses that the application really has: one that nobody expected fails here.
 * Path variables hold the ids of another house, so that this is also the wall between houses, seen from the browser.
 */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccessMatrixTests {

    static final Set<Role> EVERYONE = EnumSet.allOf(Role.class);
    static final Set<Role> NOBODY = EnumSet.noneOf(Role.class);

    /** The rights of the house, as decided with it and not as coded: the first line that fits an address decides. */
    static final List<Expected> MATRIX = List.of(
            open("/connexion|/installation|/invitation/\\{jeton}"),
            open("/accessibilite|/confidentialite|/plan"),
            open("/agenda/\\{jeton}\\.ics"),
            open("/horaires(\\.\\w+|/.*)?"),
            closed("/error"),
            signedIn("/compte/mot-de-passe"),
            expected("/connexion/(confirmation|code)", EVERYONE, EVERYONE),
            expected("/connexion/reprise", EVERYONE, NOBODY),
            expected("/mon-compte(/.*)?", EVERYONE, EVERYONE),
            expected("/poste/.*", EVERYONE, EVERYONE),
            expected("/site-courant", EVERYONE, EVERYONE),
            expected("/", EVERYONE, NOBODY),
            expected("/accompagnements(/.*)?", Set.of(COORDINATOR, COUNSELLOR), Set.of(COORDINATOR, COUNSELLOR)),
            expected("/annuaire|/annuaire/operateurs/\\{\\w+}", EVERYONE, Set.of(COORDINATOR)),
            expected("/annuaire/.*", Set.of(COORDINATOR), Set.of(COORDINATOR)),
            expected(
                    "/rendez-vous/disponibilites/(motifs|intervenants|bureaux)",
                    Set.of(COORDINATOR, COUNSELLOR),
                    Set.of(COORDINATOR)),
            expected(
                    "/rendez-vous/disponibilites/(motifs|intervenants|bureaux)/.*",
                    Set.of(COORDINATOR),
                    Set.of(COORDINATOR)),
            expected(
                    "/rendez-vous/(disponibilites|mon-agenda)(/.*)?",
                    Set.of(COORDINATOR, COUNSELLOR),
                    Set.of(COORDINATOR, COUNSELLOR)),
            expected(
                    "/rendez-vous/(\\{id}/deplacement/)?hors-disponibilites", Set.of(COORDINATOR), Set.of(COORDINATOR)),
            expected(
                    "/rendez-vous(/.*)?",
                    Set.of(COORDINATOR, COUNSELLOR, RECEPTION),
                    Set.of(COORDINATOR, COUNSELLOR, RECEPTION)),
            expected("/personnes(/.*)?", Set.of(COORDINATOR), Set.of(COORDINATOR)),
            expected(
                    "/planning/presences/absences/.*",
                    Set.of(COORDINATOR, COUNSELLOR),
                    Set.of(COORDINATOR, COUNSELLOR)),
            expected(
                    "/planning|/planning/(mois|horaires|fermetures|presences|continuite)",
                    Set.of(COORDINATOR, COUNSELLOR, RECEPTION, MANAGER),
                    NOBODY),
            expected("/planning/.*", Set.of(COORDINATOR), Set.of(COORDINATOR)),
            expected("/statistiques(/.*)?", Set.of(COORDINATOR, COUNSELLOR, MANAGER, NETWORK), NOBODY),
            expected("/administration/sites", Set.of(COORDINATOR, ADMIN), Set.of(ADMIN)),
            expected("/administration/.*", Set.of(ADMIN), Set.of(ADMIN)));

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Houses houses;

    @Autowired
    VisitService visits;

    @Autowired
    DirectoryService directory;

    @Autowired
    ClosureService closures;

    @Autowired
    SpecialOpeningService openings;

    @Autowired
    OpeningHoursService openingHours;

    @Autowired
    LeaveService leaves;

    @Autowired
    MinimumService minimums;

    @Autowired
    Availabilities availabilities;

    @Autowired
    AppointmentService appointments;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    House house;
    House other;
    String contentsOfOther;
    UUID foreignVisit = Ids.next();
    UUID foreignClosure = Ids.next();
    UUID foreignOpening = Ids.next();
    UUID foreignHours = Ids.next();
    UUID foreignLeave = Ids.next();
    UUID foreignMinimum = Ids.next();
    UUID foreignBookable = Ids.next();
    Map<String, Integer> answers = new TreeMap<>();

    @BeforeAll
    void furnishAnotherHouse() {
        house = houses.open();
        other = houses.open();
        other.as(COUNSELLOR, () -> visits.log(foreignVisit, aVisit(other).build(), SEVEN_DAYS.atAnyHour()));
        availabilities.allUnder(other, foreignBookable);
        bookUnder(other, appointments, foreignBookable, foreignBookable, LocalTime.of(14, 0));
        other.as(COORDINATOR, () -> {
            var july = LocalDate.of(2026, 7, 6);
            var morning = new TimeRange(LocalTime.of(9, 0), LocalTime.of(12, 0));
            var site = other.mainSiteId();
            closures.close(
                    new DecideClosure(foreignClosure, site, july, july, null, null, ClosureReason.OTHER, true, null));
            leaves.plan(new PlanLeave(
                    foreignLeave,
                    Set.of(other.agent(COUNSELLOR).accountId()),
                    LeaveKind.LEAVE,
                    july.atStartOfDay(),
                    july.plusDays(1).atStartOfDay(),
                    null));
            minimums.set(
                    new SetMinimum(foreignMinimum, site, 1, null, null, null, null, Validity.since(july), "Essai"));
            openings.open(new OpenSpecially(foreignOpening, site, july.plusDays(5), morning, true, null));
            openingHours.publish(new PublishHours(
                    foreignHours,
                    site,
                    null,
                    Validity.since(july),
                    WeeklyHours.everyWeek(Map.of(DayOfWeek.MONDAY, List.of(morning)))));
            var since = LocalDate.of(2024, 1, 1);
            directory.add(
                    Ids.next(),
                    new AddOperator(
                            "AILLEURS",
                            OperatorType.LOCAL,
                            Theme.OTHER,
                            "Ailleurs",
                            "Partenaire d’ailleurs",
                            null,
                            since));
            directory.add(
                    Ids.next(), new AddProcedure("AILLEURS", "AILLEURS_AIDE", "Aide d’ailleurs", List.of(), since));
        });
        EVERYONE.forEach(other::agent);
        contentsOfOther = everythingIn(other);
    }

    @ParameterizedTest
    @MethodSource("addresses")
    void eachRoleOpensWhatIsItsOwn(Address address) {
        var expected = address.expected();
        var soft = new SoftAssertions();
        for (var role : Role.values()) {
            var status = status(address, house.signedIn(role));
            answered("signed in, as each role", status);
            if (expected.lets(role, address)) {
                soft.assertThat(status)
                        .as("%s is let in: neither refused nor broken", role)
                        .isNotIn(401, 403, 405)
                        .isLessThan(500);
            } else {
                soft.assertThat(status).as("%s is refused", role).isEqualTo(403);
            }
        }
        soft.assertAll();
    }

    @ParameterizedTest
    @MethodSource("addresses")
    void whoeverIsNotSignedInIsSentToSignIn(Address address) {
        var answer = send(address);
        answered("not signed in", answer.getResponse().getStatus());
        if (address.expected().open) {
            assertThat(answer.getResponse().getStatus()).isNotIn(401, 403, 405).isLessThan(500);
            assertThat(answer.getResponse().getRedirectedUrl()).isNotEqualTo("/connexion");
        } else {
            assertThat(answer).hasStatus3xxRedirection();
            assertThat(answer.getResponse().getRedirectedUrl()).endsWith("/connexion");
        }
    }

    @ParameterizedTest
    @MethodSource("addresses")
    void aOneTimePasswordOpensThePasswordPageOnly(Address address) {
        if (address.expected().open || address.path.equals("/compte/mot-de-passe")) {
            return;
        }
        for (var role : Role.values()) {
            assertThat(send(address, awaitingFirstSignIn(role)))
                    .as("%s", role)
                    .hasRedirectedUrl("/compte/mot-de-passe");
        }
    }

    @ParameterizedTest
    @MethodSource("addresses")
    void aProofThatIsNoLongerFreshIsAskedForAgainWhereItMatters(Address address) {
        var expected = address.expected();
        EVERYONE.stream()
                .filter(role -> !expected.open && expected.lets(role, address))
                .forEach(role -> {
                    var answer = send(address, authentication(house.signedInLongAgo(role)))
                            .getResponse();
                    assertThat(CONFIRMATION.equals(answer.getRedirectedUrl())
                                    || CONFIRMATION.equals(answer.getForwardedUrl()))
                            .as("%s is asked who they are", role)
                            .isEqualTo(address.needsAFreshProof());
                });
    }

    @ParameterizedTest(allowZeroInvocations = true)
    @MethodSource("addressesWithAnId")
    void theIdsOfAnotherHouseOpenNothing(Address address) {
        for (var role : Role.values()) {
            var status = status(address, house.signedIn(role));
            answered("with the ids of another house, as each role", status);
            assertThat(status).as("%s", role).isIn(403, 404);
        }
    }

    /** Compared once for all requests of the class; address by address only when one of them wrote. */
    @AfterAll
    void nothingOfAnotherHouseWasWritten() {
        if (!everythingIn(other).equals(contentsOfOther)) {
            fail("written in another house by one of "
                    + addresses().filter(this::writesInAnotherHouse).toList());
        }
    }

    private boolean writesInAnotherHouse(Address address) {
        var before = everythingIn(other);
        for (var role : Role.values()) {
            send(address, house.signedIn(role));
        }
        return !everythingIn(other).equals(before);
    }

    @ParameterizedTest
    @MethodSource("addressesThatWrite")
    void aPostWithoutItsTokenIsRefused(Address address) {
        for (var role : Role.values()) {
            assertThat(mvc.perform(request(address.method, path(address)).with(house.signedIn(role))))
                    .as("%s", role)
                    .hasStatus(403);
        }
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void anUnknownAddressIsNotFoundOnceSignedIn(Role role) {
        assertThat(mvc.get().uri("/nulle-part").with(house.signedIn(role))).hasStatus(404);
        assertThat(mvc.get().uri("/administration/nulle-part").with(house.signedIn(role)))
                .hasStatus(404);
        assertThat(mvc.post().uri("/nulle-part").with(house.signedIn(role)).with(csrf()))
                .hasStatus(404);
    }

    @Test
    void anUnknownAddressTellsNothingBeforeSignIn() {
        assertThat(mvc.get().uri("/nulle-part")).hasStatus3xxRedirection();
    }

    @Test
    void assetsAreOpen() {
        assertThat(mvc.get().uri("/assets/css/theme.css")).hasStatusOk();
        assertThat(mvc.get().uri("/assets/favicon.svg")).hasStatusOk();
    }

    @Test
    void noExpectationIsLeftWithoutAnAddress() {
        assertThat(MATRIX)
                .filteredOn(line -> addresses().noneMatch(address -> address.expected() == line))
                .extracting(line -> line.pattern.pattern())
                .isEmpty();
    }

    /** What {@code reliability/walls.sh} shows. */
    @AfterAll
    void tellWhatWasAnswered() throws IOException {
        var rows = answers.entrySet().stream()
                .map(row -> "| " + row.getKey() + " | " + row.getValue() + " |")
                .collect(joining("\n"));
        var counts = "%d addresses, %d of them with an id, %d roles"
                .formatted(addresses().count(), addressesWithAnId().count(), Role.values().length);
        Files.writeString(
                Path.of("target", "walls.md"), counts + "\n\n| Answer | Requests |\n|---|--:|\n" + rows + "\n");
    }

    private void answered(String to, int status) {
        answers.merge(to + ": " + status, 1, Integer::sum);
    }

    Stream<Address> addresses() {
        return mappings.getHandlerMethods().keySet().stream()
                .flatMap(mapping -> mapping.getPatternValues().stream()
                        .flatMap(path -> methods(mapping.getMethodsCondition().getMethods())
                                .map(method -> new Address(method.asHttpMethod(), path, query(mapping)))))
                .distinct()
                .sorted((one, another) -> one.toString().compareTo(another.toString()));
    }

    Stream<Address> addressesWithAnId() {
        return addresses()
                .filter(address -> !address.expected().open)
                .filter(address -> ids(address).findAny().isPresent());
    }

    Stream<Address> addressesThatWrite() {
        return addresses().filter(Address::writes);
    }

    private static String query(RequestMappingInfo mapping) {
        return mapping.getParamsCondition().getExpressions().stream()
                .filter(asked -> !asked.isNegated())
                .map(Object::toString)
                .collect(joining("&"));
    }

    private static Stream<RequestMethod> methods(Set<RequestMethod> declared) {
        return declared.isEmpty() ? Stream.of(RequestMethod.GET, RequestMethod.POST) : declared.stream();
    }

    private int status(Address address, RequestPostProcessor... with) {
        var answer = send(address, with);
        if (answer.getUnresolvedException() != null) {
            throw new AssertionError(address + " broke", answer.getUnresolvedException());
        }
        return answer.getResponse().getStatus();
    }

    private MvcTestResult send(Address address, RequestPostProcessor... with) {
        var request = request(address.method, path(address));
        Arrays.stream(with).forEach(request::with);
        return mvc.perform(address.writes() ? request.with(csrf()) : request);
    }

    private String path(Address address) {
        var query = address.query + FILLED_IN.getOrDefault(address.path, "");
        return VARIABLE.matcher(address.path).replaceAll(found -> stranger(address.path, found.group(1)))
                + (query.isEmpty() ? "" : "?" + query);
    }

    private Stream<String> ids(Address address) {
        return VARIABLE.matcher(address.path)
                .results()
                .map(found -> found.group(1))
                .filter(name -> !VIEWS.contains(name));
    }

    private Map<String, UUID> planned() {
        return Map.of(
                "/ouverture/", foreignOpening,
                "/horaires/", foreignHours,
                "/absences/", foreignLeave,
                "/minimums/", foreignMinimum);
    }

    /** What stands in an address in place of a variable: a row of another house. */
    private String stranger(String path, String variable) {
        return switch (path.split("/")[1] + "/" + variable) {
            case "accompagnements/id", "accompagnements/visit", "accompagnements/visitId" -> foreignVisit.toString();
            case "annuaire/code", "annuaire/operator", "annuaire/operatorCode" -> "AILLEURS";
            case "administration/code" -> "nulle-part";
            case "annuaire/procedure", "annuaire/procedureCode" -> "AILLEURS_AIDE";
            case "statistiques/vue", "statistiques/view" -> "operateurs";
            case "administration/id", "administration/account", "administration/site" ->
                path.startsWith("/administration/sites")
                        ? other.antennaId().toString()
                        : other.agent(RECEPTION).accountId().toString();
            case "horaires/code" -> other.code();
            case "horaires/closureId" -> foreignClosure.toString();
            case "planning/siteId" -> other.mainSiteId().toString();
            case "planning/agentId" -> other.agent(COUNSELLOR).accountId().toString();
            case "planning/jour" -> "2026-07-08";
            case "agenda/jeton", "invitation/jeton", "mon-compte/session" -> "unknown";
            case "mon-compte/passkey" -> foreignVisit.toString();
            case "rendez-vous/jour" -> "2026-03-18";
            case "rendez-vous/id", "rendez-vous/moveId" -> foreignBookable.toString();
            case "rendez-vous/providerId" -> other.agent(COUNSELLOR).accountId().toString();
            case "planning/id" ->
                planned().keySet().stream()
                        .filter(path::contains)
                        .findFirst()
                        .map(planned()::get)
                        .orElse(foreignClosure)
                        .toString();
            default -> throw new AssertionError("Say which row of another house stands in " + variable + " of " + path);
        };
    }

    private String everythingIn(House of) {
        return Tenancy.as(
                of.structureId(),
                () -> jdbc.sql("""
                        select string_agg(c.relname, ',' order by c.relname) from pg_class c where c.relrowsecurity
                        """).query(String.class).list().stream()
                        .flatMap(names -> Arrays.stream(names.split(",")))
                        .map(table -> table + " "
                                + jdbc.sql("select md5(coalesce(string_agg(t::text, '|' order by t::text), '')) from "
                                                + table + " t")
                                        .query(String.class)
                                        .single())
                        .collect(joining("\n")));
    }

    private RequestPostProcessor awaitingFirstSignIn(Role role) {
        var known = house.agent(role);
        var agent = known.awaiting(Awaited.PASSWORD);
        return authentication(UsernamePasswordAuthenticationToken.authenticated(agent, null, agent.authorities()));
    }

    static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)(?::[^}]*)?}");
    static final Set<String> VIEWS = Set.of("vue", "view");

    static final String CONFIRMATION = "/connexion/confirmation";
    static final Pattern FRESH =
            Pattern.compile("/(personnes|administration/comptes)/.+|/mon-compte/(code|cles)(/.*)?");
    static final Pattern FRESH_TO_WRITE = Pattern.compile("/personnes|/administration/(securite|conservation/.+)");

    /** Where a blank form is shown again before anything is sought. */
    static final Map<String, String> FILLED_IN =
            Map.of("/rendez-vous/{id}/personne", "version=0&lastName=Exemple&firstName=Camille&phone=0102030405");

    record Address(HttpMethod method, String path, String query) {

        boolean needsAFreshProof() {
            return FRESH.matcher(path).matches()
                    || writes() && FRESH_TO_WRITE.matcher(path).matches();
        }

        boolean writes() {
            return !Set.of(HttpMethod.GET, HttpMethod.HEAD).contains(method);
        }

        Expected expected() {
            return MATRIX.stream()
                    .filter(line -> line.pattern.matcher(path).matches())
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("Nobody said who may open " + this));
        }

        @Override
        public String toString() {
            return path + (query.isEmpty() ? "" : "?" + query) + " " + method;
        }
    }

    record Expected(Pattern pattern, boolean open, Set<Role> readers, Set<Role> writers) {

        boolean lets(Role role, Address address) {
            return open || (address.writes() ? writers : readers).contains(role);
        }
    }

    private static Expected open(String pattern) {
        return new Expected(Pattern.compile(pattern), true, EVERYONE, EVERYONE);
    }

    private static Expected signedIn(String pattern) {
        return expected(pattern, EVERYONE, EVERYONE);
    }

    private static Expected closed(String pattern) {
        return expected(pattern, NOBODY, NOBODY);
    }

    private static Expected expected(String pattern, Set<Role> readers, Set<Role> writers) {
        return new Expected(Pattern.compile(pattern), false, readers, writers);
    }
}
