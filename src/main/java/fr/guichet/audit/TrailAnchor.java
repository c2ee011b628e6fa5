package fr.guichet.audit;

import fr.guichet.shared.vault.Vault;

/** After which block a trail begins; the mark shows that a purge put it there. */
record TrailAnchor(AuditBlock block, byte[] mark) {

    /** Of a trail that was never purged. */
    static final TrailAnchor NONE = new TrailAnchor(AuditBlock.NONE, new byte[0]);

    boolean isGenuine(Vault vault) {
        return block.number() == 0 || vault.isMarked(block.asAnchor(), mark);
    }
}
