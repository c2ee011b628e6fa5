package fr.guichet.account.factor;

import fr.guichet.account.password.OneTimePassword;
import fr.guichet.shared.model.Sha256;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** What opens the door when the telephone is lost. Drawn as a one-time password, so a plain digest hides it. */
final class RecoveryCode {

    static final int GIVEN = 10;

    private RecoveryCode() {}

    static List<String> draw() {
        return Stream.generate(OneTimePassword::next).limit(GIVEN).toList();
    }

    static byte[] digest(String typed) {
        return Sha256.of(typed.strip().toLowerCase(Locale.ROOT));
    }
}
