package fr.guichet.shared.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WallClockTests {

    @ParameterizedTest
    @CsvSource({
        "Europe/Paris,       2027-03-28T01:59, true",
        "Europe/Paris,       2027-03-28T02:00, false",
        "Europe/Paris,       2027-03-28T02:30, false",
        "Europe/Paris,       2027-03-28T03:00, true",
        "Europe/Paris,       2027-03-29T02:30, true",
        "America/Miquelon,   2027-03-28T02:30, true",
        "America/Miquelon,   2027-03-14T02:30, false",
        "Indian/Reunion,     2027-03-28T02:30, true",
        "America/Martinique, 2027-03-28T02:30, true",
        "Europe/Paris,       2027-10-31T02:30, true",
    })
    void anHourThatTheClocksJumpOverIsNotShown(String zone, String moment, boolean shown) {
        assertThat(WallClock.shows(LocalDateTime.parse(moment), ZoneId.of(zone)))
                .isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource({
        "Europe/Paris, 2027-10-31T02:30, 2027-10-31T00:30:00Z",
        "America/Miquelon, 2027-11-07T01:30, 2027-11-07T03:30:00Z"
    })
    void ofAnHourThatComesTwiceTheFirstIsMeant(String zone, String moment, String first) {
        assertThat(LocalDateTime.parse(moment).atZone(ZoneId.of(zone)).toInstant())
                .hasToString(first);
    }
}
