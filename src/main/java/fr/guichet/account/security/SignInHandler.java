package fr.guichet.account.security;

import fr.guichet.account.Agent;
import fr.guichet.account.Awaited;
import fr.guichet.account.Device;
import fr.guichet.account.SignInService;
import fr.guichet.account.guess.DeviceCookie;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.stereotype.Component;

/** Keeps the sign-in in the audit trail and knows its device from then on, then goes where the agent was going. */
@Component
class SignInHandler extends SavedRequestAwareAuthenticationSuccessHandler {

    private final SignInService signIns;
    private final DeviceCookie device;

    SignInHandler(SignInService signIns, DeviceCookie device, RequestCache cache) {
        this.signIns = signIns;
        this.device = device;
        setRequestCache(cache);
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws ServletException, IOException {
        if (authentication.getPrincipal() instanceof Agent agent && agent.awaited() != Awaited.CODE) {
            signIns.recordSignIn();
            device.remember(agent.login(), request, response);
        }
        request.getSession().setAttribute(Device.ATTRIBUTE, Device.of(request.getHeader(HttpHeaders.USER_AGENT)));
        super.onAuthenticationSuccess(request, response, authentication);
    }
}
