package fr.guichet.account.password;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.guichet.shared.model.RuleViolation;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordPolicyTests {

    @ParameterizedTest
    @ValueSource(
            strings = {"quatre mots sans rapport", "Guichet-demo-2024!", "chat perché dimanche", "пароль для кассы"})
    void aShortPhraseIsEnough(String password) {
        assertThatCode(() -> PasswordPolicy.require(password, "nadia.modele", "Nadia Modèle"))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({
        "onze signes, account.password.too-short",
        "aaaaaaaaaaaaaaaa, account.password.too-simple",
        "121212121212, account.password.too-simple",
        "Marseille2026!, account.password.common",
        "Azertyuiop-73000, account.password.common",
        "M0td3p@sse-2026, account.password.common",
        "Camille-Thomas-2019, account.password.common",
        "Nadia.Modele-2026, account.password.like-login",
        "nadia modèle bonjour, account.password.like-login"
    })
    void aWeakOneIsRefusedWithItsReason(String password, String reason) {
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> PasswordPolicy.require(password, "nadia.modele", "Nadia Modèle"))
                .satisfies(weak -> assertThat(weak.code()).isEqualTo(reason));
    }

    @ParameterizedTest
    @ValueSource(ints = {201, 100_000})
    void anEndlessOneIsRefusedBeforeItIsHashed(int length) {
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> PasswordPolicy.require("abcdefgh ".repeat(length), "nadia", "Nadia"));
    }
}
