package fr.guichet.shared.tenancy;

import static java.util.stream.Collectors.joining;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * The second wall: a connection leaves the pool knowing which structures it may see, and PostgreSQL's policies read it.
 * With no structure at work it sees no tenant row at all.
 */
class TenantDataSource extends DelegatingDataSource {

    TenantDataSource(DataSource pool) {
        super(pool);
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
        var structures =
                Tenancy.readableStructureIds().stream().map(UUID::toString).collect(joining(","));
        try (var statement = connection.prepareStatement("select set_config('app.structures', ?, false)")) {
            statement.setString(1, structures);
            statement.execute();
        }
    }
}
