package fr.guichet.account.passkey;

import org.jspecify.annotations.Nullable;
import org.springframework.security.web.webauthn.api.AuthenticatorAssertionResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorAttestationResponse;
import org.springframework.security.web.webauthn.api.PublicKeyCredential;
import org.springframework.security.web.webauthn.jackson.WebauthnJacksonModule;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What goes to and comes from {@code navigator.credentials}, in the JSON of the standard. */
public final class PasskeyJson {

    private static final JsonMapper JSON =
            JsonMapper.builder().addModule(new WebauthnJacksonModule()).build();

    private PasskeyJson() {}

    /** What a key answers when it is made. */
    static PublicKeyCredential<AuthenticatorAttestationResponse> made(String json) {
        return read(json, new TypeReference<>() {});
    }

    /** What a key answers when it is used. */
    public static PublicKeyCredential<AuthenticatorAssertionResponse> used(@Nullable String json) {
        return read(json == null ? "" : json, new TypeReference<>() {});
    }

    public static String write(Object options) {
        return JSON.writeValueAsString(options);
    }

    private static <T> T read(String json, TypeReference<T> type) {
        try {
            return JSON.readValue(json, type);
        } catch (JacksonException | IllegalArgumentException unreadable) {
            throw new PasskeyRefused();
        }
    }
}
