package fr.guichet.account.factor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotpTests {

    /** « 12345678901234567890 » in base 32, the secret of the test vectors of RFC 6238. */
    static final Totp OF_THE_RFC = new Totp("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");

    @ParameterizedTest
    @CsvSource({
        "59, 287082",
        "1111111109, 081804",
        "1111111111, 050471",
        "1234567890, 005924",
        "2000000000, 279037",
        "20000000000, 353130",
    })
    void theCodesAreThoseOfTheRfc(long second, String code) {
        assertThat(OF_THE_RFC.code(second / Totp.STEP)).isEqualTo(code);
    }

    @Test
    void aNeighbouringStepIsStillRight() {
        var now = Instant.ofEpochSecond(1_234_567_890);
        var step = now.getEpochSecond() / Totp.STEP;

        for (var near = step - 1; near <= step + 1; near++) {
            assertThat(OF_THE_RFC.stepOf(OF_THE_RFC.code(near), now)).hasValue(near);
        }
        assertThat(OF_THE_RFC.stepOf(OF_THE_RFC.code(step - 2), now)).isEmpty();
        assertThat(OF_THE_RFC.stepOf(OF_THE_RFC.code(step + 2), now)).isEmpty();
    }

    @Test
    void aSecretIsDrawnAsItIsTyped() {
        assertThat(Totp.next().secret())
                .matches(TotpSetup.SECRET)
                .isNotEqualTo(Totp.next().secret());
    }
}
