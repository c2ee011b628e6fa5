package fr.guichet.account.security;

import fr.guichet.account.Proof;
import fr.guichet.account.Role;
import java.time.Clock;
import java.util.Arrays;
import java.util.stream.Stream;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authorization.AllRequiredFactorsAuthorizationManager;
import org.springframework.security.authorization.AuthorityAuthorizationManager;
import org.springframework.security.authorization.AuthorizationDeniedException;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.AuthorizationManagers;
import org.springframework.security.authorization.FactorAuthorizationDecision;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;

/** Asks, besides the role, for any {@link Proof} that is still fresh. */
record FreshProof(AuthorizationManager<RequestAuthorizationContext> any) {

    static FreshProof by(Clock clock) {
        return new FreshProof(anyOf(Arrays.stream(Proof.values()).map(proof -> fresh(proof, clock))));
    }

    /** The role is asked first: without it one is refused before being asked for anything. */
    AuthorizationManager<RequestAuthorizationContext> and(Role role) {
        return andAny(role.authority());
    }

    AuthorizationManager<RequestAuthorizationContext> andAny(String... authorities) {
        return AuthorizationManagers.allOf(AuthorityAuthorizationManager.hasAnyAuthority(authorities), any);
    }

    static boolean isMissingIn(AccessDeniedException refused) {
        return refused instanceof AuthorizationDeniedException denied
                && denied.getAuthorizationResult() instanceof FactorAuthorizationDecision;
    }

    private static AllRequiredFactorsAuthorizationManager<RequestAuthorizationContext> fresh(Proof proof, Clock clock) {
        var manager = AllRequiredFactorsAuthorizationManager.<RequestAuthorizationContext>builder()
                .requireFactor(factor -> factor.authority(proof.authority()).validDuration(Proof.FRESH))
                .build();
        manager.setClock(clock);
        return manager;
    }

    @SuppressWarnings("unchecked") // an array of a generic type
    private static AuthorizationManager<RequestAuthorizationContext> anyOf(
            Stream<AllRequiredFactorsAuthorizationManager<RequestAuthorizationContext>> proofs) {
        return AllRequiredFactorsAuthorizationManager.anyOf(
                proofs.toArray(AllRequiredFactorsAuthorizationManager[]::new));
    }
}
