package fr.guichet.shared.vault;

import java.util.UUID;

/** A sealed value was altered, copied to another row, or sealed under a key that the vault no longer has. */
class SealBroken extends RuntimeException {

    SealBroken(UUID owner, Throwable cause) {
        super("what is sealed for " + owner + " does not open", cause);
    }
}
