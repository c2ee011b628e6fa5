package fr.guichet.account.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** @param refusedPath where a form was sent that is sent again once confirmed; null when a page was asked */
record ConfirmationForm(
        @NotBlank @Size(max = 200) String proof,
        @Pattern(regexp = "(/[A-Za-z0-9-]+)+") @Nullable String refusedPath) {

    @SuppressWarnings("NullAway") // not valid until it is filled in
    static ConfirmationForm blank(@Nullable String refusedPath) {
        return new ConfirmationForm(null, refusedPath);
    }

    Optional<String> refused() {
        return Optional.ofNullable(refusedPath);
    }

    @Override
    public String toString() {
        return "ConfirmationForm";
    }
}
