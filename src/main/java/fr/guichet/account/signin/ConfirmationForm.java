package fr.guichet.account.signin;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * @param proof a password, or a code; null with a key
 * @param key what the browser answered for a key, as JSON
 * @param refusedPath where a form was sent that is sent again once confirmed; null when a page was asked
 */
record ConfirmationForm(
        @Size(max = 200) @Nullable String proof,
        @Size(max = 20_000) @Nullable String key,
        @Pattern(regexp = "(/[A-Za-z0-9_-]+)+") @Nullable String refusedPath) {

    static ConfirmationForm blank(@Nullable String refusedPath) {
        return new ConfirmationForm(null, null, refusedPath);
    }

    Optional<String> refused() {
        return Optional.ofNullable(refusedPath);
    }

    @Override
    public String toString() {
        return "ConfirmationForm";
    }
}
