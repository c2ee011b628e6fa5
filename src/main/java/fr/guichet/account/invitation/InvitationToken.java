package fr.guichet.account.invitation;

import fr.guichet.shared.model.Sha256;
import java.util.Base64;
import org.springframework.security.crypto.keygen.Base64StringKeyGenerator;
import org.springframework.security.crypto.keygen.StringKeyGenerator;

/** What the link of an invitation ends with: 32 random bytes, shown once and never logged. */
public record InvitationToken(String text) {

    private static final StringKeyGenerator RANDOM =
            new Base64StringKeyGenerator(Base64.getUrlEncoder().withoutPadding(), 32);

    public static InvitationToken next() {
        return new InvitationToken(RANDOM.generateKey());
    }

    byte[] digest() {
        return Sha256.of(text);
    }

    @Override
    public String toString() {
        return "InvitationToken";
    }
}
