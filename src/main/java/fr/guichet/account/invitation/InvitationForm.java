package fr.guichet.account.invitation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** The password that an invited agent chooses. */
record InvitationForm(
        @NotBlank @Size(max = 200) String chosen,
        @NotBlank @Size(max = 200) String again) {

    @SuppressWarnings("NullAway") // not valid until it is filled in
    static InvitationForm blank() {
        return new InvitationForm(null, null);
    }

    boolean isTypedTwice() {
        return chosen.equals(again);
    }

    @Override
    public String toString() {
        return "InvitationForm";
    }
}
