package fr.guichet;

import static fr.guichet.account.Role.COORDINATOR;
import static fr.guichet.account.Role.COUNSELLOR;
import static fr.guichet.account.Role.RECEPTION;
import static fr.guichet.appointment.Appointments.bookUnder;
import static fr.guichet.visit.Visits.aVisit;
import static org.assertj.core.api.Assertions.assertThat;

import fr.guichet.AccessMatrixTests.Address;
import fr.guichet.account.Agent;
import fr.guichet.account.Role;
import fr.guichet.appointment.AppointmentService;
import fr.guichet.availability.Availabilities;
import fr.guichet.directory.AddOperator;
import fr.guichet.directory.AddProcedure;
import fr.guichet.directory.DirectoryService;
import fr.guichet.directory.OperatorType;
import fr.guichet.directory.Theme;
import fr.guichet.opening.OpeningHoursService;
import fr.guichet.shared.model.Ids;
import fr.guichet.shared.model.TimeRange;
import fr.guichet.site.SiteDetails;
import fr.guichet.site.SiteService;
import fr.guichet.testing.BusyHouses;
import fr.guichet.testing.Houses;
import fr.guichet.testing.Houses.House;
import fr.guichet.testing.IntegrationTest;
import fr.guichet.testing.PageAddresses;
import fr.guichet.testing.StatementCount;
import fr.guichet.testing.TestClock;
import fr.guichet.visit.PastVisits;
import fr.guichet.visit.PastVisits.PastVisit;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** What each page asks of the database, for every role that may open it; sessions and walls are not counted. */
@IntegrationTest
class PageStatementsTests {

    static final int LISTS_AND_FORMS = 6;

    /**
     * A page of figures may ask each of them, and three times more; so may the public pages, that first find their house, and
     * those of free time, that is counted from availabilities, hours, closures, leaves, appointments and holds. The page of
     * an appointment shows its moves and its messages too.
     */
    static final Map<String, Integer> FIGURES = Map.ofEntries(
            Map.entry("/statistiques", 16),
            Map.entry("/statistiques/jour", 4),
            Map.entry("/statistiques/sites", 4),
            Map.entry("/statistiques/rendez-vous", 9),
            Map.entry("/", 9),
            Map.entry("/rendez-vous", 9),
            Map.entry("/rendez-vous/semaine", 7),
            Map.entry("/rendez-vous/a-deplacer", 7),
            Map.entry("/rendez-vous/nouveau", 5),
            Map.entry("/rendez-vous/{id}", 4),
            Map.entry("/personnes/donnees", 4),
            Map.entry("/rendez-vous/{id}/deplacement", 8),
            Map.entry("/planning", 5),
            Map.entry("/planning/presences", 4),
            Map.entry("/planning/continuite", 5),
            Map.entry("/horaires/{code}", 5),
            Map.entry("/horaires/{code}/affiche", 5),
            Map.entry("/horaires/{code}/affiche/{closureId:[0-9a-f-]+}", 5));

    static final Set<String> NEVER_ONCE_SIGNED_IN = Set.of("/installation", "/connexion", "/connexion/code");
    static final TimeRange MORNING = new TimeRange(LocalTime.of(9, 0), LocalTime.of(12, 0));

    static final List<String> SEARCHES = List.of(
            "/annuaire?q=rsa",
            "/rendez-vous?du=2026-03-18",
            "/rendez-vous/semaine?du=2026-03-18",
            "/rendez-vous/nouveau?motif={id}",
            "/accompagnements?du=2026-03-01&au=2026-03-10&operateur=CAF&canal=IN_PERSON&agent=moi&tri=duree&page=2",
            "/accompagnements/nouveau?dupliquer={id}",
            "/accompagnements/nouveau?meme-personne={id}",
            "/accompagnements/nouveau?rendez-vous={id}",
            "/statistiques/operateurs?du=2025-03-01&au=2026-03-10");

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Houses houses;

    @Autowired
    BusyHouses busy;

    @Autowired
    PageAddresses addresses;

    @Autowired
    PastVisits pastVisits;

    @Autowired
    DirectoryService directory;

    @Autowired
    SiteService sites;

    @Autowired
    OpeningHoursService openingHours;

    @Autowired
    Availabilities availabilities;

    @Autowired
    AppointmentService appointments;

    @Autowired
    JdbcClient jdbc;

    @Test
    void everyPageAsksLittleAndNoMoreForMoreRows() {
        var house = houses.open(Role.values());
        var visit = Ids.next();
        busy.workUnder(house, visit);
        furnish(house, 0, 10, 10, 10);
        var few = count(house, visit);
        furnish(house, 10, 30, 1_000, 200);
        IntStream.range(0, 5)
                .forEach(n -> bookUnder(
                        house,
                        appointments,
                        Ids.next(),
                        visit,
                        LocalTime.of(14, 30).plusMinutes(30L * n)));
        var many = count(house, visit);

        var soft = new SoftAssertions();
        few.forEach((page, statements) -> {
            soft.assertThat(statements).as(page).isLessThanOrEqualTo(allowed(page));
            soft.assertThat(many.get(page)).as("%s with more rows", page).isEqualTo(statements);
        });
        soft.assertAll();
    }

    private static int allowed(String page) {
        var address = page.substring(0, page.indexOf(' '));
        var figures = FIGURES.get(address.replaceFirst("\\?.*", ""));
        return figures == null ? LISTS_AND_FORMS : figures + 3;
    }

    /** The tabs of appointments count what is to be moved once a minute: not counted here. */
    private Map<String, Long> count(House house, UUID visit) {
        assertThat(mvc.get().uri("/rendez-vous/recherche").with(house.signedIn(RECEPTION)))
                .hasStatusOk();
        var counted = new TreeMap<String, Long>();
        Stream.concat(addresses.all().stream(), SEARCHES.stream())
                .filter(address -> !NEVER_ONCE_SIGNED_IN.contains(address))
                .forEach(address -> readers(address)
                        .forEach(role -> counted.put(address + " " + role, count(house, visit, address, role))));
        return counted;
    }

    private long count(House house, UUID visit, String address, Role role) {
        var path = PageAddresses.in(house, visit, address);
        try {
            return StatementCount.of(() -> {
                assertThat(mvc.get().uri(path).with(house.signedIn(role))).hasStatusOk();
                return role;
            });
        } catch (Exception broken) {
            throw new AssertionError(address + " broke", broken);
        }
    }

    private static Set<Role> readers(String address) {
        var expected = new Address(HttpMethod.GET, address.replaceFirst("\\?.*", ""), "").expected();
        return expected.readers();
    }

    /** So many more of what lists show: operators, procedures and sites through their services; visits and accounts in bulk. */
    private void furnish(House house, int from, int to, int toVisits, int toAccounts) {
        var since = LocalDate.of(2024, 1, 1);
        house.as(
                COORDINATOR,
                () -> IntStream.range(from, to).forEach(n -> {
                    directory.add(
                            Ids.next(),
                            new AddOperator(
                                    "PARTENAIRE_" + n,
                                    OperatorType.LOCAL,
                                    Theme.OTHER,
                                    "Partenaire " + n,
                                    "Partenaire " + n,
                                    null,
                                    since));
                    directory.add(
                            Ids.next(), new AddProcedure("CAF", "CAF_ESSAI_" + n, "RSA, essai " + n, List.of(), since));
                    openingHours.openAntenna(Ids.next(), antenna(n), Map.of(DayOfWeek.MONDAY, List.of(MORNING)));
                }));
        IntStream.range(from, to).forEach(n -> availabilities.permanence(house, n));
        house.as(
                COUNSELLOR,
                () -> pastVisits.record(IntStream.range(from, toVisits)
                        .mapToObj(n -> new PastVisit(
                                Ids.next(),
                                house.agent(COUNSELLOR).accountId(),
                                aVisit(house)
                                        .requesting("CAF", "CAF_RSA_DEMANDE")
                                        .build()))
                        .toList()));
        house.as(COORDINATOR, () -> copyAccounts(house.agent(COUNSELLOR), from, toAccounts));
    }

    /** By SQL: a thousand passwords take a minute to hash. */
    private void copyAccounts(Agent copied, int from, int to) {
        jdbc.sql("""
                        with numbers as (select uuidv7() as account_id, uuidv7() as here_id, n
                                           from generate_series(:from, :to - 1) n),
                             copies as (insert into account
                                        select account_id, 0, login || '-' || n, display_name || ' ' || n, password_hash, false,
                                               null, created_at, created_by, updated_at, updated_by
                                          from account, numbers where id = :copied returning id),
                             here as (insert into account_structure
                                      select structure_id, here_id, numbers.account_id, current_site_id
                                        from account_structure s, numbers where s.account_id = :copied returning id),
                             roles as (insert into account_structure_role
                                       select here_id, role from numbers, account_structure_role r
                                         join account_structure s on s.id = r.account_structure_id
                                        where s.account_id = :copied)
                        insert into account_structure_site (account_structure_id, site_id, structure_id)
                        select here_id, site_id, r.structure_id from numbers, account_structure_site r
                          join account_structure s on s.id = r.account_structure_id where s.account_id = :copied
                        """)
                .param("copied", copied.accountId())
                .param("from", from)
                .param("to", to)
                .update();
    }

    private static SiteDetails antenna(int number) {
        return new SiteDetails(
                "Antenne " + number,
                number + " rue Fictive",
                "73000",
                "Chambéry",
                null,
                null,
                null,
                TestClock.PARIS,
                LocalDate.of(2024, 1, 1));
    }
}
