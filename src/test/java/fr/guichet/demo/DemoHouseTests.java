package fr.guichet.demo;

import static org.assertj.core.api.Assertions.assertThat;

import fr.guichet.account.DemoAccounts.DemoAccount;
import fr.guichet.account.Role;
import fr.guichet.account.SignInService;
import fr.guichet.appointment.AppointmentRow;
import fr.guichet.appointment.AppointmentStatus;
import fr.guichet.appointment.FreeSlotDelays;
import fr.guichet.appointment.OfferedSessions;
import fr.guichet.appointment.OfferedSessions.OfferedSession;
import fr.guichet.appointment.agenda.Agenda;
import fr.guichet.appointment.agenda.AppointmentFilter;
import fr.guichet.availability.AvailabilityCalendar;
import fr.guichet.availability.AvailabilitySession;
import fr.guichet.shared.model.TimeRange;
import fr.guichet.shared.tenancy.Tenancy;
import fr.guichet.site.SiteService;
import fr.guichet.site.StructureRow;
import fr.guichet.site.StructureService;
import fr.guichet.testing.Houses;
import fr.guichet.testing.Houses.House;
import fr.guichet.testing.IntegrationTest;
import fr.guichet.testing.TestClock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;

@IntegrationTest
class DemoHouseTests {

    private static final LocalDateTime DAY_OF_LOADING = LocalDateTime.parse("2024-12-17T10:12");

    @Autowired
    private AutowireCapableBeanFactory beans;

    @Autowired
    private StructureService structures;

    @Autowired
    private SignInService signIns;

    @Autowired
    private PasswordEncoder passwords;

    @Autowired
    private AvailabilityCalendar availabilities;

    @Autowired
    private OfferedSessions sessions;

    @Autowired
    private Agenda agenda;

    @Autowired
    private FreeSlotDelays delays;

    @Autowired
    private SiteService sites;

    @Autowired
    private Houses houses;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TestClock clock;

    private DemoHouse demo;

    @BeforeEach
    void load() {
        clock.moveTo(DAY_OF_LOADING);
        demo = new DemoHouse(
                beans.createBean(StructureOpening.class),
                beans.createBean(TeamPlanning.class),
                beans.createBean(AppointmentOffer.class),
                beans.createBean(AgendaFilling.class),
                beans.createBean(PastLoading.class),
                delays,
                clock);
        if (structures.byCode("chambery").isEmpty()) {
            demo.start();
        }
    }

    @AfterEach
    void backToTheUsualDay() {
        clock.reset();
    }

    @Test
    void theTwoYearsOfTheBriefAreInTheLog() {
        assertThat(count("stat_visit where day between '2022-10-01' and '2024-09-30'"))
                .isEqualTo(3_324);
    }

    @Test
    void nineMonthsOf2024AreInTheLogWithTheirRequests() {
        assertThat(count("stat_visit where day between '2024-01-01' and '2024-09-30'"))
                .isEqualTo(1_620);
        assertThat(count("stat_request where day between '2024-01-01' and '2024-09-30'"))
                .isEqualTo(1_890);
    }

    @Test
    void theThreeFirstOperatorsHaveTheirSharesOfTheBrief() {
        var ofTheNineMonths = "stat_request where day between '2024-01-01' and '2024-09-30' and operator_code = ";

        assertThat(count(ofTheNineMonths + "'CARSAT'")).isEqualTo(624);
        assertThat(count(ofTheNineMonths + "'ANTS'")).isEqualTo(416);
        assertThat(count(ofTheNineMonths + "'CAF'")).isEqualTo(359);
    }

    @Test
    void agesHaveTheirSharesOfTheBrief() {
        var ofTheTwoYears = "stat_visit where day <= '2024-09-30' and age_band in ";

        assertThat(Math.round(count(ofTheTwoYears + "('AGE_56_64', 'AGE_65_74', 'AGE_75_PLUS')") * 100.0 / 3_324))
                .isEqualTo(51);
        assertThat(Math.round(count(ofTheTwoYears + "('UNDER_18', 'AGE_18_24')") * 100.0 / 3_324))
                .isEqualTo(4);
    }

    @Test
    void theWaitOfTheLastFourWeeksIsKnown() {
        assertThat(count("(select distinct day from stat_free_slot_delay)")).isEqualTo(4 * 7 + 2);
    }

    @Test
    void poleEmploiKeepsItsNameOfTheTime() {
        assertThat(count("stat_request where operator_code = 'FRANCE_TRAVAIL' and (day < '2024-01-01')"
                        + " <> (operator_name = 'Pôle emploi')"))
                .isZero();
    }

    @Test
    void peopleCanBeBookedInTheLastMonthAndTheNextOne() {
        var chambery = structures.byCode("chambery").orElseThrow().id();
        var today = DAY_OF_LOADING.toLocalDate();
        var sessions = Tenancy.as(chambery, () -> availabilities.sessions(today.minusWeeks(4), today.plusWeeks(4)));

        assertThat(sessions).hasSizeGreaterThan(80);
        assertThat(sessions.stream().map(AvailabilitySession::providerId).distinct())
                .hasSize(7);
    }

    @Test
    void twoThirdsOfTheLastMonthWereBookedAndMostCame() {
        var lastMonth = appointments(DAY_OF_LOADING.toLocalDate().minusWeeks(4), yesterday());

        assertThat(minutes(lastMonth)
                        / offeredMinutes(DAY_OF_LOADING.toLocalDate().minusWeeks(4), yesterday()))
                .isBetween(0.6, 0.7);
        assertThat(share(lastMonth, AppointmentStatus.HONOURED)).isBetween(0.74, 0.86);
        assertThat(share(lastMonth, AppointmentStatus.MISSED)).isBetween(0.04, 0.12);
        assertThat(share(lastMonth, AppointmentStatus.CANCELLED_BY_USER)).isBetween(0.04, 0.12);
        assertThat(share(lastMonth, AppointmentStatus.CANCELLED_BY_HOUSE)).isBetween(0.01, 0.08);
        assertThat(lastMonth).noneMatch(row -> row.status() == AppointmentStatus.BOOKED);
    }

    @Test
    void someoneIsThereTodayAndOthersAreStillToCome() {
        var today = appointments(DAY_OF_LOADING.toLocalDate(), DAY_OF_LOADING.toLocalDate());

        assertThat(today)
                .filteredOn(row -> row.status() == AppointmentStatus.ARRIVED)
                .hasSize(1);
        assertThat(today)
                .filteredOn(row -> row.start().isAfter(DAY_OF_LOADING.plusMinutes(30)))
                .isNotEmpty()
                .allMatch(row -> row.status() == AppointmentStatus.BOOKED);
    }

    @Test
    void theNextWeeksAreFilledLessAndLessAndNeverWhole() {
        var today = DAY_OF_LOADING.toLocalDate();
        var nextMonth = appointments(today.plusDays(1), today.plusWeeks(4));

        assertThat(nextMonth).hasSizeGreaterThan(20).allMatch(row -> row.status() == AppointmentStatus.BOOKED);
        assertThat(minutes(nextMonth) / offeredMinutes(today.plusDays(1), today.plusWeeks(4)))
                .isBetween(0.15, 0.4);
        assertThat(nextMonth.stream().filter(row -> row.day().isBefore(today.plusWeeks(2))))
                .hasSizeGreaterThan(nextMonth.size() / 2);
    }

    @Test
    void nobodyWithAnAppointmentCouldBeReal() {
        var names = DemoFile.rows("people.csv").stream()
                .map(row -> row.getField("last_name"))
                .toList();
        var people =
                appointments(
                                DAY_OF_LOADING.toLocalDate().minusWeeks(4),
                                DAY_OF_LOADING.toLocalDate().plusWeeks(4))
                        .stream()
                        .map(AppointmentRow::person)
                        .toList();

        assertThat(people).allSatisfy(person -> {
            assertThat(person.lastName()).isIn(names);
            assertThat(person.phone()).matches("(01 99 00|06 39 98) \\d\\d \\d\\d");
            assertThat(person.email() == null || person.email().endsWith("@exemple.invalid"))
                    .isTrue();
        });
    }

    @Test
    void everyAppointmentIsWithinWhatIsOffered() {
        var from = DAY_OF_LOADING.toLocalDate().minusWeeks(4);
        var to = DAY_OF_LOADING.toLocalDate().plusWeeks(4);
        var offered = offered(from, to);

        assertThat(appointments(from, to))
                .allMatch(row -> offered.stream()
                        .anyMatch(time -> time.session().providerId().equals(row.providerId())
                                && time.session().siteId().equals(row.siteId())
                                && time.session().day().equals(row.day())
                                && time.session().typeIds().contains(row.typeId())
                                && time.held().ranges().stream()
                                        .anyMatch(range -> range.contains(new TimeRange(
                                                row.start().toLocalTime(),
                                                row.end().toLocalTime())))));
    }

    @Test
    void nobodyIsWrittenTo() {
        assertThat(jdbc.sql("select count(*) from scheduled_tasks where task_instance like :structure || '%'")
                        .param("structure", structureId("chambery").toString())
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void theLogEndsYesterday() {
        assertThat(in(
                        "chambery",
                        () -> jdbc.sql("select max(day)::text from stat_visit where day < '2024-12-17'")
                                .query(String.class)
                                .single()))
                .isEqualTo("2024-12-16");
    }

    @Test
    void aSecondStartAddsNothing() {
        var before = count("stat_visit");

        demo.start();

        assertThat(count("stat_visit")).isEqualTo(before);
    }

    @Test
    void aDayLaterOnlyThatDayIsAdded() {
        var before = count("stat_visit where day <= '2024-12-16'");
        clock.moveTo(DAY_OF_LOADING.plusDays(1));

        demo.start();

        assertThat(count("stat_visit where day = '2024-12-17'")).isPositive();
        assertThat(count("stat_visit where day <= '2024-12-16'")).isEqualTo(before);
    }

    @Test
    void anotherHouseKeepsItsOwnLog() {
        House other = houses.open();

        demo.start();

        assertThat(Tenancy.as(
                        other.structureId(),
                        () -> jdbc.sql("select count(*) from stat_visit")
                                .query(Long.class)
                                .single()))
                .isZero();
    }

    @Test
    void theNetworkFollowsBothHousesFromChambery() {
        var agent = signIns.credentials("animatrice").orElseThrow().agent();

        assertThat(agent.structureId()).isEqualTo(structureId("chambery"));
        assertThat(agent.followedStructureIds()).isEqualTo(Set.of(structureId("chambery"), structureId("entrelacs")));
    }

    @Test
    void everyDemoAccountSignsInWithTheShownPassword() {
        assertThat(demo.accounts()).extracting(DemoAccount::role).contains(Role.values());
        assertThat(demo.accounts()).allSatisfy(account -> {
            var credentials = signIns.credentials(account.login()).orElseThrow();
            assertThat(passwords.matches(demo.password(), credentials.passwordHash()))
                    .isTrue();
            assertThat(credentials.agent().roles()).containsExactly(account.role());
            assertThat(credentials.agent().passwordChangeRequired()).isFalse();
        });
    }

    private static LocalDate yesterday() {
        return DAY_OF_LOADING.toLocalDate().minusDays(1);
    }

    private List<AppointmentRow> appointments(LocalDate from, LocalDate to) {
        return in("chambery", () -> agenda.appointments(new AppointmentFilter(from, to, null, null, null)));
    }

    private List<OfferedSession> offered(LocalDate from, LocalDate to) {
        return in(
                "chambery",
                () -> sites.sites().stream()
                        .flatMap(site -> sessions.between(site.id(), from, to).stream())
                        .toList());
    }

    private double offeredMinutes(LocalDate from, LocalDate to) {
        return offered(from, to).stream()
                .flatMap(time -> time.held().ranges().stream())
                .mapToLong(range -> Duration.between(range.start(), range.end()).toMinutes())
                .sum();
    }

    private static double minutes(List<AppointmentRow> rows) {
        return rows.stream().mapToLong(row -> row.slot().duration().toMinutes()).sum();
    }

    private static double share(List<AppointmentRow> rows, AppointmentStatus status) {
        return rows.stream().filter(row -> row.status() == status).count() / (double) rows.size();
    }

    private long count(String from) {
        return in(
                "chambery",
                () -> jdbc.sql("select count(*) from " + from).query(Long.class).single());
    }

    private <T> T in(String code, Supplier<T> asking) {
        return Tenancy.as(structureId(code), asking);
    }

    private UUID structureId(String code) {
        return structures.byCode(code).map(StructureRow::id).orElseThrow();
    }
}
