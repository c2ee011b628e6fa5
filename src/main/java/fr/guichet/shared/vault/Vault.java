package fr.guichet.shared.vault;

import static java.nio.charset.StandardCharsets.UTF_8;

import fr.guichet.shared.tenancy.Tenancy;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Seals what tells who a person is, and finds it again. All that it makes belongs to the structure at work: nothing of
 * another structure opens, and the same name has another search key there.
 */
@Component
public class Vault {

    private volatile VaultKeys keys;

    @Autowired
    Vault(VaultSeal seal) {
        this(seal.unlock());
    }

    Vault(VaultKeys keys) {
        this.keys = keys;
    }

    /** Bound to the owner, so that a value copied to another row does not open. */
    public byte[] seal(String plain, UUID owner) {
        return keys.seal(plain, bond(owner));
    }

    public String open(byte[] sealed, UUID owner) {
        try {
            return keys.open(sealed, bond(owner));
        } catch (GeneralSecurityException refused) {
            throw new SealBroken(owner, refused);
        }
    }

    /** What a row keeps of a term of {@link SearchTerms}. */
    public byte[] searchKey(String term) {
        return keys.searchKey(hereAlone(term));
    }

    /** What to look for: the term under every key in use, so that rows are found while a rotation goes on. */
    public List<byte[]> searchKeys(String term) {
        return keys.searchKeys(hereAlone(term));
    }

    /** A keyed hash of 32 bytes, that can neither be made nor forged from the database alone. */
    public byte[] mark(byte[] content) {
        return keys.mark(here(content));
    }

    /** Under any key in use. */
    public boolean isMarked(byte[] content, byte[] mark) {
        return keys.isMarked(here(content), mark);
    }

    VaultKeys keys() {
        return keys;
    }

    void use(VaultKeys others) {
        keys = others;
    }

    private static byte[] bond(UUID owner) {
        return structureAnd(2 * Long.BYTES)
                .putLong(owner.getMostSignificantBits())
                .putLong(owner.getLeastSignificantBits())
                .array();
    }

    private static byte[] hereAlone(String term) {
        return here(term.getBytes(UTF_8));
    }

    private static byte[] here(byte[] content) {
        return structureAnd(content.length).put(content).array();
    }

    private static ByteBuffer structureAnd(int length) {
        var structure = Tenancy.requireStructureId();
        return ByteBuffer.allocate(2 * Long.BYTES + length)
                .putLong(structure.getMostSignificantBits())
                .putLong(structure.getLeastSignificantBits());
    }
}
