package fr.guichet.shared.tenancy;

import static java.util.stream.Collectors.joining;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * The second wall: a connection leaves the pool knowing which structures it may read and which one it may write, and
 * PostgreSQL's policies ask it. With no structure at work it sees no tenant row at all.
 */
class TenantDataSource extends DelegatingDataSource {

    private static final String ANNOUNCEMENT =
            "select set_config('app.structures', ?, false), set_config('app.structure', ?, false)";

    /** A database that has just fallen silent is found out here, before a page waits for a statement of its own. */
    private static final int ANNOUNCED_WITHIN_MILLIS = 2_000;

    TenantDataSource(DataSource pools) {
        super(pools);
    }

    @Override
    public Connection getConnection() throws SQLException {
        var connection = super.getConnection();
        try {
            announceStructures(connection);
            return connection;
        } catch (SQLException | RuntimeException failure) {
            connection.close();
            throw failure;
        }
    }

    private static void announceStructures(Connection connection) throws SQLException {
        var readable =
                Tenancy.readableStructureIds().stream().map(UUID::toString).collect(joining(","));
        var atWork = Tenancy.structureId().map(UUID::toString).orElse("");
        var allowed = connection.getNetworkTimeout();
        connection.setNetworkTimeout(Runnable::run, ANNOUNCED_WITHIN_MILLIS);
        try (var statement = connection.prepareStatement(ANNOUNCEMENT)) {
            statement.setString(1, readable);
            statement.setString(2, atWork);
            statement.execute();
        }
        connection.setNetworkTimeout(Runnable::run, allowed);
    }
}
