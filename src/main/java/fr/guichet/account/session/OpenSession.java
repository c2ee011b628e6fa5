package fr.guichet.account.session;

import fr.guichet.account.Device;
import java.time.Instant;

/**
 * A session of one account, as its holder sees it.
 *
 * @param handle names it in a page; the session's own id is a secret
 */
public record OpenSession(String handle, Device device, Instant since, Instant lastUsed, boolean thisOne) {}
