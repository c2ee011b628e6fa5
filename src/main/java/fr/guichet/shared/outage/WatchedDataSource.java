package fr.guichet.shared.outage;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Refuses at once while the database is known to be away. */
public class WatchedDataSource extends DelegatingDataSource {

    private static final String OUT_OF_REACH = "08001";

    private final DatabaseWatch watch;

    public WatchedDataSource(DataSource pool, DatabaseWatch watch) {
        super(pool);
        this.watch = watch;
    }

    @Override
    public Connection getConnection() throws SQLException {
        var failure = watch.failure();
        if (failure != null) {
            throw new SQLTransientConnectionException("the database is away", OUT_OF_REACH, failure);
        }
        return super.getConnection();
    }
}
