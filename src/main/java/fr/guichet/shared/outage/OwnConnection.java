package fr.guichet.shared.outage;

import java.net.SocketTimeoutException;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.support.JdbcUtils;

/**
 * Asks over a connection that is nobody else’s. That it alone was cut says nothing of the database: then it asks once more over a new one.
 * Used by one thread.
 */
public class OwnConnection implements DatabaseProbe, AutoCloseable {

    private final DataSource database;
    private @Nullable Connection connection;

    /** @param database whose connections give up where nobody answers */
    public OwnConnection(DataSource database) {
        this.database = database;
    }

    @Override
    public void ask() throws SQLException {
        var kept = connection != null;
        try {
            askOnce();
        } catch (SQLException failure) {
            if (!kept || failure.getCause() instanceof SocketTimeoutException) { // it was waited for already
                throw failure;
            }
            askOnce();
        }
    }

    private void askOnce() throws SQLException {
        try {
            if (connection == null) {
                connection = database.getConnection();
            }
            try (var question = connection.createStatement()) {
                question.execute("select 1");
            }
        } catch (SQLException failure) {
            close();
            throw failure;
        }
    }

    @Override
    public void close() {
        JdbcUtils.closeConnection(connection);
        connection = null;
    }
}
