package fr.guichet.account.session;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * @param login of whoever locked the desk: a colleague who signed in meanwhile does not open their page
 * @param proof a password, or a code
 */
record UnlockForm(
        @NotBlank @Size(max = 40) String login,
        @NotBlank @Size(max = 200) String proof) {

    static UnlockForm of(String login) {
        return new UnlockForm(login, "");
    }

    @Override
    public String toString() {
        return "UnlockForm";
    }
}
