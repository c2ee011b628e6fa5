package fr.guichet.shared.tenancy;

import java.util.Set;
import java.util.UUID;

/** The signed-in principal, as far as the walls between structures need to know it. */
public interface StructureMember {

    /** The account, as the audit trail and the visits keep it. */
    UUID accountId();

    /** The structure whose rows are read and written. */
    UUID structureId();

    /** Every structure whose figures may be read: one, or those that a network account follows. */
    Set<UUID> followedStructureIds();
}
