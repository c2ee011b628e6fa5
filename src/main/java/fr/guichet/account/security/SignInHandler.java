package fr.guichet.account.security;

import fr.guichet.account.Agent;
import fr.guichet.account.Awaited;
import fr.guichet.account.Device;
import fr.guichet.account.SignInService;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.savedrequest.RequestCache;

/** Keeps the sign-in in the audit trail, then goes where the agent was going. */
class SignInHandler extends SavedRequestAwareAuthenticationSuccessHandler {

    private final SignInService signIns;

    SignInHandler(SignInService signIns, RequestCache cache) {
        this.signIns = signIns;
        setRequestCache(cache);
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws ServletException, IOException {
        if (authentication.getPrincipal() instanceof Agent agent && agent.awaited() != Awaited.CODE) {
            signIns.recordSignIn();
        }
        request.getSession().setAttribute(Device.ATTRIBUTE, Device.of(request.getHeader(HttpHeaders.USER_AGENT)));
        super.onAuthenticationSuccess(request, response, authentication);
    }
}
