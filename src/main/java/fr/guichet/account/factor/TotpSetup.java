package fr.guichet.account.factor;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** What an application needs to make the codes of an account: the secret to type, and the address that a QR code holds. */
public record TotpSetup(String secret, String address) {

    /** A secret that was drawn here. */
    public static final String SECRET = "[A-Z2-7]{32}";

    static TotpSetup of(Totp totp, String login) {
        var label = URLEncoder.encode(login, StandardCharsets.UTF_8);
        return new TotpSetup(
                totp.secret(), "otpauth://totp/Guichet:" + label + "?secret=" + totp.secret() + "&issuer=Guichet");
    }

    @Override
    public String toString() {
        return "TotpSetup";
    }
}
