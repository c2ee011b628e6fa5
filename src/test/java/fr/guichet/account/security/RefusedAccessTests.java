package fr.guichet.account.security;

import static fr.guichet.account.Role.COUNSELLOR;
import static fr.guichet.account.Role.MANAGER;
import static org.assertj.core.api.Assertions.assertThat;

import fr.guichet.account.Role;
import fr.guichet.shared.tenancy.Tenancy;
import fr.guichet.testing.Houses;
import fr.guichet.testing.Houses.House;
import fr.guichet.testing.IntegrationTest;
import fr.guichet.testing.TestClock;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@IntegrationTest
class RefusedAccessTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Houses houses;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    House house;

    @BeforeEach
    void open() {
        house = houses.open();
    }

    @AfterEach
    void comeBack() {
        clock.reset();
    }

    @Test
    void aRefusalIsKeptUnderTheAccountThatAsked() {
        ask("/administration/comptes", COUNSELLOR, HttpStatus.FORBIDDEN);

        assertThat(refusalsOf(COUNSELLOR)).isEqualTo(1);
    }

    @Test
    void whatIsOpenOrUnknownIsNoRefusal() {
        ask("/accompagnements", COUNSELLOR, HttpStatus.OK);
        ask("/nulle-part", COUNSELLOR, HttpStatus.NOT_FOUND);

        assertThat(refusalsOf(COUNSELLOR)).isZero();
    }

    @Test
    void aFormWithoutItsTokenIsNone() {
        assertThat(mvc.post().uri("/accompagnements/nouveau").with(house.signedIn(COUNSELLOR)))
                .hasStatus(HttpStatus.FORBIDDEN);

        assertThat(refusalsOf(COUNSELLOR)).isZero();
    }

    @Test
    void whoeverInsistsIsKeptTwentyTimesAnHour() {
        insist(COUNSELLOR);
        ask("/accompagnements", MANAGER, HttpStatus.FORBIDDEN);
        assertThat(refusalsOf(COUNSELLOR)).isEqualTo(20);
        assertThat(refusalsOf(MANAGER)).isEqualTo(1);

        clock.advance(Duration.ofHours(1));
        ask("/administration/comptes", COUNSELLOR, HttpStatus.FORBIDDEN);
        assertThat(refusalsOf(COUNSELLOR)).isEqualTo(21);
    }

    private void insist(Role role) {
        for (int time = 0; time < 25; time++) {
            ask("/administration/comptes", role, HttpStatus.FORBIDDEN);
        }
    }

    private void ask(String address, Role role, HttpStatus answer) {
        assertThat(mvc.get().uri(address).with(house.signedIn(role))).hasStatus(answer);
    }

    private int refusalsOf(Role role) {
        return Tenancy.as(
                house.structureId(),
                () -> jdbc.sql(
                                "select count(*) from audit_entry where action = 'AccessRefused' and subject_id = :account")
                        .param("account", house.agent(role).accountId())
                        .query(Integer.class)
                        .single());
    }
}
