package fr.guichet.account.security;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How much is answered to one address before anyone there has signed in. A whole house stands behind one address, and may stand
 * behind one with its waiting room: fifty agents who sign in together ask for 400 (two pages and a form each), thirty
 * telephones that read the opening hours for a hundred.
 *
 * @param burst pages at once
 * @param perMinute pages that may follow in each minute
 * @param form how many pages a form is worth: it may begin a session, or have a password checked
 */
@ConfigurationProperties("guichet.anonymous-requests")
record AnonymousRequestsProperties(
        @DefaultValue("600") int burst,
        @DefaultValue("300") int perMinute,
        @DefaultValue("5") int form) {}
