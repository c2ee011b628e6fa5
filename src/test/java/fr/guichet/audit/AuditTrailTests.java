package fr.guichet.audit;

import static fr.guichet.account.Role.COUNSELLOR;
import static fr.guichet.testing.SqlStates.NOT_ALLOWED;
import static fr.guichet.testing.SqlStates.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.guichet.account.Role;
import fr.guichet.audit.Trails.TeaMade;
import fr.guichet.shared.model.AuditedFact;
import fr.guichet.shared.model.Ids;
import fr.guichet.shared.tenancy.Tenancy;
import fr.guichet.testing.Houses;
import fr.guichet.testing.Houses.House;
import fr.guichet.testing.IntegrationTest;
import fr.guichet.testing.StatementCount;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

@IntegrationTest
class AuditTrailTests {

    record GuestsShown(Collection<UUID> subjectIds) implements AuditedFact {

        @Override
        public String action() {
            return "GuestsShown";
        }
    }

    @Autowired
    Houses houses;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    ApplicationEventPublisher events;

    House house;

    @BeforeEach
    void openAHouse() {
        house = houses.open(Role.values());
    }

    @Test
    void anActIsKeptWithItsAuthorItsSubjectAndItsTime() {
        var subject = Ids.next();

        house.as(COUNSELLOR, () -> transaction.executeWithoutResult(act -> events.publishEvent(new TeaMade(subject))));

        assertThat(kept(subject))
                .isEqualTo("%s TeaMade %s".formatted(house.agent(COUNSELLOR).login(), "2026-03-10 10:12"));
    }

    @Test
    void aPageThatShowsFourteenPeopleIsKeptOnceForEachInOneStatement() throws Exception {
        var guests = Stream.generate(Ids::next).limit(14).toList();

        assertThat(StatementCount.of(() -> show(guests))).isEqualTo(1);

        assertThat(guests).allSatisfy(guest -> assertThat(kept(guest)).contains("GuestsShown"));
    }

    @Test
    void aPageThatShowsNobodyKeepsNothing() throws Exception {
        assertThat(StatementCount.of(() -> show(List.of()))).isZero();
    }

    @Test
    void anActThatFailsLeavesNoEntry() {
        var subject = Ids.next();

        house.as(
                COUNSELLOR,
                () -> transaction.executeWithoutResult(act -> {
                    events.publishEvent(new TeaMade(subject));
                    act.setRollbackOnly();
                }));

        assertThat(kept(subject)).isNull();
    }

    @Test
    void outsideATransactionNothingIsKept() {
        assertThatExceptionOfType(IllegalTransactionStateException.class)
                .isThrownBy(() -> house.as(COUNSELLOR, () -> events.publishEvent(new TeaMade(Ids.next()))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"update audit_entry set actor = 'personne'", "delete from audit_entry", "truncate audit_entry"})
    void theApplicationNeitherChangesNorRemovesAnEntry(String sql) {
        assertRefused(
                NOT_ALLOWED,
                () -> Tenancy.runAs(house.structureId(), () -> jdbc.sql(sql).update()));
    }

    private Object show(List<UUID> guests) {
        house.as(
                COUNSELLOR,
                () -> transaction.executeWithoutResult(read -> events.publishEvent(new GuestsShown(guests))));
        return guests;
    }

    private String kept(UUID subject) {
        return Tenancy.as(
                house.structureId(),
                () -> jdbc.sql("""
                                select actor || ' ' || action || ' '
                                       || to_char(at at time zone 'Europe/Paris', 'YYYY-MM-DD HH24:MI')
                                  from audit_entry where subject_id = :subject
                                """)
                        .param("subject", subject)
                        .query(String.class)
                        .optional()
                        .orElse(null));
    }
}
