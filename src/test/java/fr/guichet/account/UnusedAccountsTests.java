package fr.guichet.account;

import static fr.guichet.account.Role.ADMIN;
import static fr.guichet.account.Role.COUNSELLOR;
import static org.assertj.core.api.Assertions.assertThat;

import fr.guichet.shared.tenancy.Tenancy;
import fr.guichet.testing.Houses;
import fr.guichet.testing.Houses.House;
import fr.guichet.testing.IntegrationTest;
import fr.guichet.testing.TestClock;
import java.time.LocalDateTime;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Nobody has signed in to the house since it opened, on Tuesday 10 March 2026. */
@IntegrationTest
class UnusedAccountsTests {

    @Autowired
    Houses houses;

    @Autowired
    AccountService accounts;

    @Autowired
    SignInService signIns;

    @Autowired
    UnusedAccounts unused;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    House house;

    @BeforeEach
    void open() {
        house = houses.open(Role.values());
    }

    @AfterEach
    void backToTheUsualDay() {
        clock.reset();
    }

    @Test
    void anAccountInUseIsLeftAlone() {
        nightOf("2026-08-09");

        assertThat(counsellor().closesAt()).isNull();
    }

    @Test
    void afterFiveMonthsItIsToldThatItWillBeClosed() {
        nightOf("2026-08-11");

        assertThat(counsellor().active()).isTrue();
        assertThat(counsellor().closesAt()).isEqualTo("2026-09-11T00:45:00Z");
    }

    @Test
    void aMonthAfterItWasToldItIsClosedAndStaysOnTheList() {
        nightOf("2026-08-11");
        nightOf("2026-09-12");

        assertThat(counsellor().active()).isFalse();
        assertThat(signIns.credentials(counsellor().login())).isEmpty();
    }

    @Test
    void whatWasNeverToldIsNotClosedAtOnce() {
        nightOf("2027-08-11");

        assertThat(counsellor().active()).isTrue();
    }

    @Test
    void signingInKeepsIt() {
        nightOf("2026-08-11");
        house.as(COUNSELLOR, () -> signIns.recordSignIn());
        nightOf("2026-09-12");

        assertThat(counsellor().active()).isTrue();
        assertThat(counsellor().closesAt()).isNull();
    }

    @Test
    void theLastAdministratorStays() {
        nightOf("2026-08-11");
        nightOf("2026-09-12");

        assertThat(house.as(ADMIN, () -> accounts.account(house.agent(ADMIN).accountId()))
                        .active())
                .isTrue();
    }

    @Test
    void theTrailKeepsBoth() {
        nightOf("2026-08-11");
        nightOf("2026-09-12");

        assertThat(house.as(
                        ADMIN,
                        () -> jdbc.sql(
                                        "select action from audit_entry where subject_id = :id and actor = 'guichet' order by at desc limit 2")
                                .param("id", house.agent(COUNSELLOR).accountId())
                                .query(String.class)
                                .list()))
                .containsExactly("AccountDeactivated", "ClosingNoticed");
    }

    private void nightOf(String day) {
        clock.moveTo(LocalDateTime.parse(day + "T02:45"));
        Tenancy.runAs(house.structureId(), unused::review);
    }

    private AccountRow counsellor() {
        return house.as(ADMIN, () -> accounts.account(house.agent(COUNSELLOR).accountId()));
    }
}
