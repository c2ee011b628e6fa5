package fr.guichet.testing;

import fr.guichet.shared.outage.DatabaseProbe;
import fr.guichet.shared.outage.DatabaseWatch;
import java.sql.SQLException;

/** Asks the database, or says that it is away. */
public class TestProbe implements DatabaseProbe {

    private final DatabaseProbe real;
    private volatile boolean away;

    TestProbe(DatabaseProbe real) {
        this.real = real;
    }

    /** Nobody gets a connection meanwhile, as when the database is stopped. */
    public void whileAway(DatabaseWatch watch, Runnable work) {
        away = true;
        try {
            watch.look();
            work.run();
        } finally {
            away = false;
            watch.look();
        }
    }

    @Override
    public void ask() throws SQLException {
        if (away) {
            throw new SQLException("stopped for a test", "08001");
        }
        real.ask();
    }
}
