package fr.guichet.account.factor;

import fr.guichet.account.Role;
import java.util.Set;

/** What a structure asks of those who run it, beside the password. */
public enum SecondFactorRule {
    OPTIONAL,
    REQUIRED;

    /** Whom it is asked of: they open accounts, or see people. */
    static final Set<Role> ROLES = Set.of(Role.ADMIN, Role.COORDINATOR);
}
