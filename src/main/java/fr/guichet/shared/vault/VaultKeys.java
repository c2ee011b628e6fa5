package fr.guichet.shared.vault;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.Parameters;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.prf.PredefinedPrfParameters;
import com.google.crypto.tink.prf.Prf;
import com.google.crypto.tink.prf.PrfConfig;
import com.google.crypto.tink.prf.PrfSet;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

/** Two keysets, one that seals and one that searches; each has a primary key and, during a rotation, older ones. */
final class VaultKeys {

    private static final int SEARCH_KEY_BYTES = 16;
    private static final int MARK_BYTES = 32;

    static {
        try {
            AeadConfig.register();
            PrfConfig.register();
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }

    private final KeysetHandle sealing;
    private final KeysetHandle searching;
    private final Aead aead;
    private final PrfSet prfs;

    private VaultKeys(KeysetHandle sealing, KeysetHandle searching) throws GeneralSecurityException {
        this.sealing = sealing;
        this.searching = searching;
        this.aead = sealing.getPrimitive(RegistryConfiguration.get(), Aead.class);
        this.prfs = searching.getPrimitive(RegistryConfiguration.get(), PrfSet.class);
    }

    static VaultKeys fresh() {
        return sure(() -> new VaultKeys(
                KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM),
                KeysetHandle.generateNew(PredefinedPrfParameters.HMAC_SHA256_PRF)));
    }

    /** @param lines the two keysets, in the order of {@link #lines()} */
    static VaultKeys read(List<String> lines) throws GeneralSecurityException {
        if (lines.size() != 2) {
            throw new GeneralSecurityException("two keysets were expected");
        }
        return new VaultKeys(keyset(lines.getFirst()), keyset(lines.getLast()));
    }

    private static KeysetHandle keyset(String line) throws GeneralSecurityException {
        try {
            return TinkProtoKeysetFormat.parseKeyset(Base64.getDecoder().decode(line), InsecureSecretKeyAccess.get());
        } catch (IllegalArgumentException unreadable) {
            throw new GeneralSecurityException("a keyset is damaged");
        }
    }

    /** The keys themselves, for their file and nothing else. */
    List<String> lines() {
        return sure(() -> List.of(line(sealing), line(searching)));
    }

    private static String line(KeysetHandle keyset) throws GeneralSecurityException {
        return Base64.getEncoder()
                .encodeToString(TinkProtoKeysetFormat.serializeKeyset(keyset, InsecureSecretKeyAccess.get()));
    }

    VaultKeys withNewPrimaries() {
        return sure(() -> new VaultKeys(
                withNewPrimary(sealing, PredefinedAeadParameters.AES256_GCM),
                withNewPrimary(searching, PredefinedPrfParameters.HMAC_SHA256_PRF)));
    }

    private static KeysetHandle withNewPrimary(KeysetHandle keyset, Parameters kind) throws GeneralSecurityException {
        return KeysetHandle.newBuilder(keyset)
                .addEntry(KeysetHandle.generateEntryFromParameters(kind)
                        .withRandomId()
                        .makePrimary())
                .build();
    }

    VaultKeys primariesOnly() {
        return sure(() -> new VaultKeys(primaryOnly(sealing), primaryOnly(searching)));
    }

    private static KeysetHandle primaryOnly(KeysetHandle keyset) throws GeneralSecurityException {
        var primary = keyset.getPrimary();
        return KeysetHandle.newBuilder()
                .addEntry(KeysetHandle.importKey(primary.getKey())
                        .withFixedId(primary.getId())
                        .makePrimary())
                .build();
    }

    byte[] seal(String plain, byte[] bond) {
        return sure(() -> aead.encrypt(plain.getBytes(UTF_8), bond));
    }

    String open(byte[] sealed, byte[] bond) throws GeneralSecurityException {
        return new String(aead.decrypt(sealed, bond), UTF_8);
    }

    byte[] searchKey(byte[] term) {
        return sure(() -> prfs.computePrimary(term, SEARCH_KEY_BYTES));
    }

    /** The primary’s first. */
    List<byte[]> searchKeys(byte[] term) {
        var keys = new ArrayList<byte[]>();
        keys.add(searchKey(term));
        for (var older : olderPrfs()) {
            keys.add(sure(() -> older.compute(term, SEARCH_KEY_BYTES)));
        }
        return keys;
    }

    byte[] mark(byte[] content) {
        return sure(() -> prfs.computePrimary(content, MARK_BYTES));
    }

    boolean isMarked(byte[] content, byte[] mark) {
        return MessageDigest.isEqual(mark(content), mark)
                || olderPrfs().stream()
                        .anyMatch(older -> MessageDigest.isEqual(sure(() -> older.compute(content, MARK_BYTES)), mark));
    }

    private List<Prf> olderPrfs() {
        return sure(() -> prfs.getPrfs().entrySet().stream()
                .filter(prf -> prf.getKey() != prfs.getPrimaryId())
                .map(prf -> prf.getValue())
                .toList());
    }

    boolean searchedBy(byte[] searchKey, byte[] term) {
        return searchKeys(term).stream().anyMatch(key -> Arrays.equals(key, searchKey));
    }

    private interface Crypto<T> {

        T compute() throws GeneralSecurityException;
    }

    private static <T> T sure(Crypto<T> crypto) {
        try {
            return crypto.compute();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
