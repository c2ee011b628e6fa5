package fr.guichet.shared.outage;

import java.sql.SQLException;

/** Asks the database whether it is there. */
@FunctionalInterface
public interface DatabaseProbe {

    /** @throws SQLException when it does not answer within two seconds */
    void ask() throws SQLException;
}
