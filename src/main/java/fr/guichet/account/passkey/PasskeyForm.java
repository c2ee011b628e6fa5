package fr.guichet.account.passkey;

import fr.guichet.shared.web.OneLine;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** @param credential what the browser answered, as JSON; without JavaScript there is none */
record PasskeyForm(
        @NotBlank @OneLine @Size(max = 60) String label,
        @Size(max = 20_000) @Nullable String credential) {

    @SuppressWarnings("NullAway") // not valid until it is filled in
    static PasskeyForm blank() {
        return new PasskeyForm(null, null);
    }

    String made() {
        return credential == null ? "" : credential;
    }
}
