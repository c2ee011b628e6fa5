package fr.guichet.account.security;

import fr.guichet.account.Agent;
import fr.guichet.account.SignInService;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.logout.LogoutHandler;

/** Keeps the sign-out in the audit trail while the agent is still known. */
record SignOutHandler(SignInService signIns) implements LogoutHandler {

    @Override
    public void logout(
            HttpServletRequest request, HttpServletResponse response, @Nullable Authentication authentication) {
        if (authentication != null && authentication.getPrincipal() instanceof Agent) {
            signIns.recordSignOut();
        }
    }
}
