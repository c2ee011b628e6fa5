package fr.guichet.account;

/** What an account may do in a structure; the authority is {@code ROLE_} and the name. */
public enum Role {
    COORDINATOR,
    COUNSELLOR,
    RECEPTION,
    MANAGER,
    NETWORK,
    ADMIN;

    public String authority() {
        return "ROLE_" + name();
    }
}
