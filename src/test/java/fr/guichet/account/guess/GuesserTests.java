package fr.guichet.account.guess;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class GuesserTests {

    private final DeviceId device = DeviceId.next();

    @Test
    void aLoginIsCountedInAnyCase() {
        assertThat(Guesser.stranger(" Camille ")).isEqualTo(Guesser.stranger("camille"));
        assertThat(Guesser.onDevice("CAMILLE", device)).isEqualTo(Guesser.onDevice("camille", device));
    }

    @Test
    void eachKindIsCountedApart() {
        var kinds = Set.of(
                Guesser.stranger("camille"),
                Guesser.stranger("camille").ofCodes(),
                Guesser.onDevice("camille", device),
                Guesser.onDevice("camille", device).ofCodes(),
                Guesser.onDevice("camille", DeviceId.next()),
                Guesser.onDevice("dominique", device),
                Guesser.inSession("camille", "one"),
                Guesser.inSession("camille", "one").ofCodes(),
                Guesser.inSession("camille", "two"));

        assertThat(kinds.stream().map(guesser -> new String(guesser.digest(), StandardCharsets.ISO_8859_1)))
                .doesNotHaveDuplicates()
                .hasSize(9);
    }

    @Test
    void nothingTypedAsALoginUsesUpTheGuessesOfItsAgent() {
        for (var theirs : Set.of(
                Guesser.stranger("camille").ofCodes(),
                Guesser.onDevice("camille", device),
                Guesser.inSession("camille", "one").ofCodes())) {
            assertThat(Guesser.stranger(theirs.name())).isNotEqualTo(theirs);
        }
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "x", "é", "' or true --", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"})
    void whatNoneOfOursLooksLikeIsNoDevice(String cookie) {
        assertThat(DeviceId.read(cookie)).isNull();
    }

    @Test
    void noTwoDevicesHaveOneName() {
        assertThat(DeviceId.next()).isNotEqualTo(device);
        assertThat(DeviceId.read(device.text())).isEqualTo(device);
    }
}
