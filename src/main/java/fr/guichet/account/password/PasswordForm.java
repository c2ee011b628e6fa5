package fr.guichet.account.password;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

record PasswordForm(
        @NotBlank @Size(max = 200) String current,
        @NotBlank @Size(max = 200) String chosen,
        @NotBlank @Size(max = 200) String again) {

    @SuppressWarnings("NullAway") // not valid until it is filled in
    static PasswordForm blank() {
        return new PasswordForm(null, null, null);
    }

    boolean isTypedTwice() {
        return chosen.equals(again);
    }

    @Override
    public String toString() {
        return "PasswordForm";
    }
}
