package fr.guichet.account.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnonymousRequestsTests {

    static final String ADDRESS = "192.0.2.7";

    private final AnonymousRequestsProperties usual = new AnonymousRequestsProperties(600, 300, 5);
    private final AnonymousRequests requests =
            new AnonymousRequests(usual, Clock.fixed(Instant.parse("2026-03-10T09:12:00Z"), ZoneOffset.UTC));

    @Test
    void fiftyAgentsMaySignInTogetherFromOneHouseEvenWhenTheyMistype() {
        for (int agent = 0; agent < 50; agent++) {
            assertThat(waits(2, false)).isZero(); // the day, the page of the sign-in
            assertThat(waits(1, true)).isZero();
            assertThat(waits(1, agent % 4 == 0)).isZero(); // told so, then once more
        }
    }

    @Test
    void thirtyTelephonesMayReadTheOpeningHoursInOneRoom() {
        assertThat(waits(30 * 10, false)).isZero();
    }

    @Test
    void sixHundredPagesAreAnsweredAtOnceAndTheNextWaits() {
        assertThat(waits(600, false)).isZero();
        assertThat(requests.wait(ADDRESS, false)).isPositive().isLessThanOrEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void aFormIsWorthFivePages() {
        assertThat(waits(120, true)).isZero();
        assertThat(requests.wait(ADDRESS, false)).isPositive();
    }

    @Test
    void anotherAddressIsAnswered() {
        waits(601, false);

        assertThat(requests.wait("192.0.2.8", false)).isZero();
    }

    @Test
    void theOldestOfTooManyAddressesIsForgotten() {
        waits(601, false);
        IntStream.range(0, AnonymousRequests.MOST_ADDRESSES)
                .forEach(i -> requests.wait("10.1." + i / 256 + "." + i % 256, false));

        assertThat(requests.wait(ADDRESS, false)).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "2001:db8:1:2::1, 2001:db8:1:2:ffff:ffff:ffff:ffff, true",
        "2001:db8:1:2::1, 2001:DB8:1:2:0:0:0:1, true",
        "2001:db8:1:2::1, 2001:db8:1:3::1, false",
        "::ffff:192.0.2.7, 192.0.2.7, false",
        "192.0.2.7, 192.0.2.8, false",
        "127.0.0.1, ::1, false",
        "fe80::1%eth9, fe80::1%eth9, true",
        "unknown, unknown, true",
        "unknown, 192.0.2.7, false",
    })
    void oneSubscriberHasAWholeNetwork(String one, String other, boolean same) {
        assertThat(AnonymousRequests.subscriber(one).equals(AnonymousRequests.subscriber(other)))
                .isEqualTo(same);
    }

    /** How many of them had to wait. */
    private long waits(int times, boolean form) {
        return IntStream.range(0, times)
                .filter(i -> requests.wait(ADDRESS, form).isPositive())
                .count();
    }
}
