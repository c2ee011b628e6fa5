package fr.guichet.account.signin;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

record CodeForm(@NotBlank @Size(max = 40) String code) {

    @SuppressWarnings("NullAway") // not valid until it is filled in
    static CodeForm blank() {
        return new CodeForm(null);
    }

    String withoutSpaces() {
        return code.replaceAll("\\s", "");
    }

    @Override
    public String toString() {
        return "CodeForm";
    }
}
