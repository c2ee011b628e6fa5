package fr.guichet.shared.outage;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.guichet.testing.IntegrationTest;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Queue;
import org.junit.jupiter.api.Test;
import org.postgresql.PGConnection;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.jdbc.datasource.AbstractDataSource;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

@IntegrationTest
class OwnConnectionTests {

    @Autowired
    JdbcConnectionDetails server;

    final Queue<Connection> made = new ArrayDeque<>();

    @Test
    void aConnectionThatWasCutAloneIsNoDatabaseAway() throws SQLException {
        try (var probe = new OwnConnection(from(server.getJdbcUrl()))) {
            probe.ask();
            cut(made.remove());
            assertThatCode(probe::ask).doesNotThrowAnyException();
        }
    }

    @Test
    void aServerThatIsNotThereIs() {
        try (var probe = new OwnConnection(from("jdbc:postgresql://localhost:1/postgres"))) {
            assertThatThrownBy(probe::ask)
                    .matches(failure ->
                            Outage.of(failure).filter(Outage.AWAY::equals).isPresent());
        }
    }

    /** As an administrator does to one backend. */
    private void cut(Connection connection) throws SQLException {
        var backend = connection.unwrap(PGConnection.class).getBackendPID();
        try (var another = from(server.getJdbcUrl()).getConnection();
                var statement = another.createStatement()) {
            statement.execute("select pg_terminate_backend(" + backend + ", 5000)");
        }
    }

    private AbstractDataSource from(String url) {
        var driver = new DriverManagerDataSource(url, server.getUsername(), server.getPassword());
        return new AbstractDataSource() {

            @Override
            public Connection getConnection() throws SQLException {
                var connection = driver.getConnection();
                made.add(connection);
                return connection;
            }

            @Override
            public Connection getConnection(String username, String password) throws SQLException {
                return getConnection();
            }
        };
    }
}
