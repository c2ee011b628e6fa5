package fr.guichet.account.passkey;

import java.nio.ByteBuffer;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.stereotype.Component;

/** Accounts as WebAuthn knows them: by their id, which tells nothing of a person. Accounts themselves are kept elsewhere. */
@Component
class PasskeyHolders implements PublicKeyCredentialUserEntityRepository {

    private final JdbcClient jdbc;

    PasskeyHolders(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    static Bytes handle(UUID accountId) {
        return new Bytes(ByteBuffer.allocate(2 * Long.BYTES)
                .putLong(accountId.getMostSignificantBits())
                .putLong(accountId.getLeastSignificantBits())
                .array());
    }

    static UUID accountId(Bytes handle) {
        var id = ByteBuffer.wrap(handle.getBytes());
        return new UUID(id.getLong(), id.getLong());
    }

    @Override
    public @Nullable PublicKeyCredentialUserEntity findById(Bytes handle) {
        return find("id", accountId(handle));
    }

    @Override
    public @Nullable PublicKeyCredentialUserEntity findByUsername(String login) {
        return find("login", login);
    }

    @Override
    public void save(PublicKeyCredentialUserEntity holder) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void delete(Bytes handle) {
        throw new UnsupportedOperationException();
    }

    private @Nullable PublicKeyCredentialUserEntity find(String column, Object value) {
        return jdbc.sql("select id, login, display_name from account where " + column + " = :value")
                .param("value", value)
                .query((row, number) -> ImmutablePublicKeyCredentialUserEntity.builder()
                        .id(handle(row.getObject("id", UUID.class)))
                        .name(row.getString("login"))
                        .displayName(row.getString("display_name"))
                        .build())
                .optional()
                .orElse(null);
    }
}
