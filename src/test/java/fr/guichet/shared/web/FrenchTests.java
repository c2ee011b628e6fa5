package fr.guichet.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FrenchTests {

    private final French french = new French(Clock.systemUTC());

    /** No percentage under twenty. */
    @ParameterizedTest
    @CsvSource({
        "19, 11,",
        "40, 19,",
        "19, 40,",
        "5, 0,",
        "0, 50,",
        "30, 20, + 50 %",
        "20, 40, – 50 %",
        "20, 20, =",
        "1000, 1001, ="
    })
    void aChangeIsSaidInAHundredWhereBothCountsAreLargeEnough(long now, long before, String said) {
        var change = french.change(now, before);
        assertThat(change == null ? null : change.replace('\u00a0', ' ')).isEqualTo(said);
    }
}
