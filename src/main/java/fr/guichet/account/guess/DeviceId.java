package fr.guichet.account.guess;

import java.util.Base64;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.keygen.Base64StringKeyGenerator;
import org.springframework.security.crypto.keygen.StringKeyGenerator;

/** The random name of a browser from which somebody signed in. It opens nothing: only its guesses are counted apart. */
public record DeviceId(String text) {

    private static final StringKeyGenerator RANDOM =
            new Base64StringKeyGenerator(Base64.getUrlEncoder().withoutPadding(), 32);
    private static final Pattern WRITTEN = Pattern.compile("[\\w-]{43}");

    static DeviceId next() {
        return new DeviceId(RANDOM.generateKey());
    }

    /** Null for what none of ours looks like. */
    static @Nullable DeviceId read(@Nullable String text) {
        return text != null && WRITTEN.matcher(text).matches() ? new DeviceId(text) : null;
    }

    @Override
    public String toString() {
        return "DeviceId";
    }
}
