package fr.guichet.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;

import java.sql.SQLException;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** What PostgreSQL refuses, told by its code, whatever wraps it. */
public final class SqlStates {

    public static final String NO_SUCH_ROW_TO_REFER_TO = "23503";
    public static final String TAKEN = "23505";
    public static final String CHECK = "23514";
    public static final String OVERLAP = "23P01";
    public static final String NOT_ALLOWED = "42501";

    private SqlStates() {}

    public static void assertRefused(String sqlState, ThrowingCallable act) {
        assertThatException()
                .isThrownBy(act)
                .havingRootCause()
                .isInstanceOfSatisfying(
                        SQLException.class,
                        refusal -> assertThat(refusal.getSQLState())
                                .as(refusal.getMessage())
                                .isEqualTo(sqlState));
    }
}
