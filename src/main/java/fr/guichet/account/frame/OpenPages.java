package fr.guichet.account.frame;

import fr.guichet.account.Proof;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.WebInvocationPrivilegeEvaluator;
import org.springframework.stereotype.Component;

/** Asks the filter chain itself, so that nothing is offered that would be refused; what a confirmation opens is offered. */
@Component
class OpenPages {

    private final WebInvocationPrivilegeEvaluator access;
    private final Clock clock;

    OpenPages(WebInvocationPrivilegeEvaluator access, Clock clock) {
        this.access = access;
        this.clock = clock;
    }

    /** @param signedIn null before sign-in */
    boolean offers(String path, @Nullable Authentication signedIn) {
        return access.isAllowed("", path, "GET", signedIn == null ? null : Proof.PASSWORD.addTo(signedIn, clock));
    }
}
