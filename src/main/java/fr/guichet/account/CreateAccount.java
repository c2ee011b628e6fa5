package fr.guichet.account;

import fr.guichet.shared.model.Ids;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * An account to create in the structure at work.
 *
 * @param id of the account to be: a form sent twice makes one account
 * @param login two to forty lower-case letters, digits, dots, hyphens, underscores
 * @param siteIds where the agent may work; the first is the current site at first sign-in
 */
public record CreateAccount(UUID id, String login, String displayName, Set<Role> roles, List<UUID> siteIds) {

    /** A login as people type it; kept in lower case. */
    public static final String LOGIN = "[A-Za-z0-9][A-Za-z0-9._-]{1,39}";

    public CreateAccount(String login, String displayName, Set<Role> roles, List<UUID> siteIds) {
        this(Ids.next(), login, displayName, roles, siteIds);
    }
}
