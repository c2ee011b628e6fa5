package fr.guichet.shared.outage;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;

class OutageTests {

    @ParameterizedTest
    @ValueSource(strings = {"08001", "08003", "08006", "57P01", "57P02", "57P03"})
    void aConnectionThatIsLostOrRefusedIsADatabaseAway(String state) {
        assertThat(Outage.of(new SQLException("lost", state))).contains(Outage.AWAY);
    }

    @Test
    void aPoolWithoutAConnectionIsADatabaseAwayHoweverDeepItIsSaid() {
        var refused = new SQLTransientConnectionException("not available");
        assertThat(Outage.of(new CannotCreateTransactionException(
                        "no transaction", new CannotGetJdbcConnectionException("no connection", refused))))
                .contains(Outage.AWAY);
    }

    @Test
    void aConnectionThatWasCutOffBeforeItsRollbackIsADatabaseAway() {
        assertThat(Outage.of(
                        new TransactionSystemException("not rolled back", new SQLException("Connection is closed"))))
                .contains(Outage.AWAY);
    }

    @Test
    void aStatementThatWasGivenUpHasTakenTooLong() {
        assertThat(Outage.of(new SQLException("cancelled", "57014"))).contains(Outage.TOO_LONG);
    }

    @Test
    void aRefusedRowIsNoOutage() {
        assertThat(Outage.of(new DataIntegrityViolationException("twice", new SQLException("twice", "23505"))))
                .isEmpty();
        assertThat(Outage.of(new IllegalStateException("ours"))).isEmpty();
        assertThat(Outage.of(null)).isEmpty();
    }

    @Test
    void itIsSaidInTheWordsOfTheDriver() {
        var cut = new SQLException("An I/O error occurred", "08006", new java.io.EOFException());
        assertThat(Outage.words(new CannotGetJdbcConnectionException("no connection", cut)))
                .isEqualTo("An I/O error occurred");
    }
}
