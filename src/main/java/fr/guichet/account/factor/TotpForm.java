package fr.guichet.account.factor;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/** @param secret drawn for the page; it stays in it until a code proves that the application knows it */
record TotpForm(
        @NotBlank @Pattern(regexp = TotpSetup.SECRET) String secret,
        @NotBlank @Size(max = 10) String code) {

    @SuppressWarnings("NullAway") // not valid until it is filled in
    static TotpForm of(TotpSetup setup) {
        return new TotpForm(setup.secret(), null);
    }

    String codeWithoutSpaces() {
        return code.replaceAll("\\s", "");
    }

    @Override
    public String toString() {
        return "TotpForm";
    }
}
