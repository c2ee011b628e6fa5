package fr.guichet.account.passkey;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toUnmodifiableSet;

import fr.guichet.shared.model.Ids;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.web.webauthn.api.AuthenticatorTransport;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutableCredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCose;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialType;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.springframework.stereotype.Component;

/** The keys themselves: their public half, and how often they were used, so that a copy is noticed. */
@Component
class PasskeyStore implements UserCredentialRepository {

    private final JdbcClient jdbc;
    private final Clock clock;

    PasskeyStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A new key, or a use of one that is known. */
    @Override
    public void save(CredentialRecord credential) {
        jdbc.sql("""
                        insert into passkey (account_id, id, credential_id, public_key, signature_count, user_verified,
                                             backup_eligible, backed_up, transports, attestation, client_data, label, created_at)
                        values (:account, :id, :credential, :publicKey, :count, :verified, :eligible, :backedUp, :transports,
                                :attestation, :clientData, :label, :now)
                        on conflict (credential_id) do update
                           set signature_count = excluded.signature_count, user_verified = excluded.user_verified,
                               backed_up = excluded.backed_up, last_used_at = excluded.created_at
                         where passkey.account_id = excluded.account_id
                        """)
                .param("account", PasskeyHolders.accountId(credential.getUserEntityUserId()))
                .param("id", Ids.next())
                .param("credential", credential.getCredentialId().getBytes())
                .param("publicKey", credential.getPublicKey().getBytes())
                .param("count", credential.getSignatureCount())
                .param("verified", credential.isUvInitialized())
                .param("eligible", credential.isBackupEligible())
                .param("backedUp", credential.isBackupState())
                .param(
                        "transports",
                        credential.getTransports().stream()
                                .map(AuthenticatorTransport::getValue)
                                .collect(joining(",")))
                .param(
                        "attestation",
                        Objects.requireNonNull(credential.getAttestationObject())
                                .getBytes())
                .param("clientData", bytes(credential.getAttestationClientDataJSON()))
                .param("label", credential.getLabel())
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    @Override
    public @Nullable CredentialRecord findByCredentialId(Bytes credentialId) {
        return jdbc.sql("select * from passkey where credential_id = :credential")
                .param("credential", credentialId.getBytes())
                .query(PasskeyStore::credential)
                .optional()
                .orElse(null);
    }

    @Override
    public List<CredentialRecord> findByUserId(Bytes handle) {
        return jdbc.sql("select * from passkey where account_id = :account order by created_at, id")
                .param("account", PasskeyHolders.accountId(handle))
                .query(PasskeyStore::credential)
                .list();
    }

    @Override
    public void delete(Bytes credentialId) {
        throw new UnsupportedOperationException();
    }

    List<Passkey> of(UUID accountId) {
        return jdbc.sql("""
                        select id, label, created_at, last_used_at from passkey where account_id = :account
                         order by created_at, id
                        """)
                .param("account", accountId)
                .query((row, number) -> new Passkey(
                        row.getObject("id", UUID.class),
                        row.getString("label"),
                        row.getTimestamp("created_at").toInstant(),
                        instant(row.getTimestamp("last_used_at"))))
                .list();
    }

    /** Says whether it was the account's. */
    boolean remove(UUID accountId, UUID id) {
        return jdbc.sql("delete from passkey where account_id = :account and id = :id")
                        .param("account", accountId)
                        .param("id", id)
                        .update()
                == 1;
    }

    void removeAllOf(UUID accountId) {
        jdbc.sql("delete from passkey where account_id = :account")
                .param("account", accountId)
                .update();
    }

    private static CredentialRecord credential(ResultSet row, int number) throws SQLException {
        var created = row.getTimestamp("created_at").toInstant();
        return ImmutableCredentialRecord.builder()
                .credentialType(PublicKeyCredentialType.PUBLIC_KEY)
                .credentialId(new Bytes(row.getBytes("credential_id")))
                .userEntityUserId(PasskeyHolders.handle(row.getObject("account_id", UUID.class)))
                .publicKey(new ImmutablePublicKeyCose(row.getBytes("public_key")))
                .signatureCount(row.getLong("signature_count"))
                .uvInitialized(row.getBoolean("user_verified"))
                .backupEligible(row.getBoolean("backup_eligible"))
                .backupState(row.getBoolean("backed_up"))
                .transports(transports(row.getString("transports")))
                .attestationObject(new Bytes(row.getBytes("attestation")))
                .label(row.getString("label"))
                .created(created)
                .lastUsed(Optional.ofNullable(instant(row.getTimestamp("last_used_at")))
                        .orElse(created))
                .build();
    }

    private static Set<AuthenticatorTransport> transports(String names) {
        return Arrays.stream(names.split(","))
                .filter(name -> !name.isEmpty())
                .map(AuthenticatorTransport::valueOf)
                .collect(toUnmodifiableSet());
    }

    private static @Nullable Instant instant(@Nullable Timestamp timestamp) {
        return timestamp == null ? null : timestamp.toInstant();
    }

    private static byte @Nullable [] bytes(@Nullable Bytes bytes) {
        return bytes == null ? null : bytes.getBytes();
    }
}
