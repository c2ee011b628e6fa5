package fr.guichet.shared.vault;

import org.jspecify.annotations.Nullable;

/** The keys of the personal data are not there, or are not those of this database: said to who starts Guichet. */
class VaultNotReady extends RuntimeException {

    private final String remedy;

    VaultNotReady(String fault, String remedy) {
        this(fault, remedy, null);
    }

    VaultNotReady(String fault, String remedy, @Nullable Throwable cause) {
        super(fault, cause);
        this.remedy = remedy;
    }

    String remedy() {
        return remedy;
    }
}
