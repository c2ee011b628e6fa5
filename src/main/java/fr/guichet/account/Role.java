package fr.guichet.account;

import java.util.Set;

/** What an account may do in a structure; the authority is {@code ROLE_} and the name. */
public enum Role {
    COORDINATOR,
    COUNSELLOR,
    RECEPTION,
    MANAGER,
    NETWORK,
    ADMIN;

    /** Those who receive people, in person or on the telephone, do it somewhere. */
    public static final Set<Role> AT_A_SITE = Set.of(COORDINATOR, COUNSELLOR, RECEPTION);

    public String authority() {
        return "ROLE_" + name();
    }
}
