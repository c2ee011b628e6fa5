package fr.guichet.shared.outage;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Why the database has not answered, as a failure tells it. */
public enum Outage {
    /** It is stopped, silent or out of reach, or all connections are in use. */
    AWAY,
    /** It gave up a statement that took longer than is allowed. */
    TOO_LONG;

    private static final String CONNECTION_LOST = "08";
    private static final String SHUT_DOWN = "57P";
    private static final String STATEMENT_CANCELLED = "57014";

    /** Of HikariCP, without a state: what failed over it was rolled back too late. */
    private static final String CUT_OFF = "Connection is closed";

    /** Empty for any other failure: a refusal, or a fault of ours. */
    public static Optional<Outage> of(@Nullable Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .filter(SQLException.class::isInstance)
                .map(SQLException.class::cast)
                .flatMap(sql -> ofOne(sql).stream())
                .findFirst();
    }

    private static Optional<Outage> ofOne(SQLException failure) {
        var state = String.valueOf(failure.getSQLState());
        if (state.equals(STATEMENT_CANCELLED)) {
            return Optional.of(TOO_LONG);
        }
        return failure instanceof SQLTransientConnectionException
                        || state.startsWith(CONNECTION_LOST)
                        || state.startsWith(SHUT_DOWN)
                        || CUT_OFF.equals(failure.getMessage())
                ? Optional.of(AWAY)
                : Optional.empty();
    }

    /** The driver’s own words, which hold no value of ours. */
    static String words(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .filter(SQLException.class::isInstance)
                .map(Throwable::getMessage)
                .reduce(String.valueOf(failure.getMessage()), (outer, inner) -> inner);
    }
}
