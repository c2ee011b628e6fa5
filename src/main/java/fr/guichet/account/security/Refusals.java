package fr.guichet.account.security;

import fr.guichet.account.Agent;
import fr.guichet.account.Awaited;
import fr.guichet.account.kept.Holder;
import fr.guichet.account.kept.KeptForms;
import fr.guichet.shared.web.CameFrom;
import fr.guichet.shared.web.again.ShownAgain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

/**
 * What a refused request gets: the page of what is awaited before any role, the sign-in page when the session is gone, the
 * confirmation where a proof is no longer fresh, 404 where there is no such address, 403 where it is somebody else's; that one
 * is kept in the audit trail.
 */
@Component
class Refusals implements AccessDeniedHandler, AuthenticationEntryPoint {

    private static final AuthenticationEntryPoint SIGN_IN_PAGE = new LoginUrlAuthenticationEntryPoint("/connexion");
    private static final String CONFIRMATION = "/connexion/confirmation";

    private final ObjectProvider<RequestMappingHandlerMapping> addresses;
    private final RequestCache asked;
    private final KeptForms sent;
    private final RefusedAccess refusedAccess;

    Refusals(
            ObjectProvider<RequestMappingHandlerMapping> addresses,
            RequestCache asked,
            KeptForms sent,
            RefusedAccess refusedAccess) {
        this.addresses = addresses;
        this.asked = asked;
        this.sent = sent;
        this.refusedAccess = refusedAccess;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException unknown)
            throws IOException, ServletException {
        if (CameFrom.aScript(request)) {
            response.setStatus(HttpStatus.UNAUTHORIZED.value());
        } else if (ShownAgain.isAnswering(request)) {
            response.sendRedirect(request.getContextPath() + "/connexion?expiree");
        } else {
            SIGN_IN_PAGE.commence(request, response, unknown);
        }
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException refused)
            throws IOException, ServletException {
        var agent = signedIn();
        if (agent != null && FreshProof.isMissingIn(refused) && exists(request)) {
            askForConfirmation(agent, request, response);
        } else if (agent != null && agent.awaited() != Awaited.NOTHING) {
            askForWhatIsAwaited(agent, request, response);
        } else if (exists(request)) {
            if (agent != null) {
                refusedAccess.record();
            }
            response.sendError(HttpStatus.FORBIDDEN.value());
        } else {
            response.sendError(HttpStatus.NOT_FOUND.value());
        }
    }

    /** What was asked or sent is found again once it is done. */
    void askForWhatIsAwaited(Agent agent, HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (CameFrom.aScript(request)) {
            response.setStatus(HttpStatus.UNAUTHORIZED.value());
            return;
        }
        if (HttpMethod.GET.matches(request.getMethod())) {
            asked.saveRequest(request, response);
        } else {
            sent.keep(request, Holder.of(agent));
        }
        response.sendRedirect(request.getContextPath()
                + switch (agent.awaited()) {
                    case NOTHING -> "/";
                    case PASSWORD -> "/compte/mot-de-passe";
                    case CODE -> "/connexion/code";
                    case SECOND_FACTOR -> "/mon-compte/code";
                    case UNLOCK -> "/poste/verrou";
                });
    }

    /**
     * A page is asked again afterwards; a form is shown with the confirmation, which holds what was typed;
     * one that was to be shown again first, is shown again afterwards.
     */
    private void askForConfirmation(Agent agent, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        if (CameFrom.aScript(request)) {
            response.setStatus(HttpStatus.FORBIDDEN.value());
        } else if (HttpMethod.GET.matches(request.getMethod())) {
            asked.saveRequest(request, response);
            response.sendRedirect(request.getContextPath() + CONFIRMATION);
        } else if (ShownAgain.isAnswering(request)) {
            sent.keep(request, Holder.of(agent));
            response.sendRedirect(request.getContextPath() + CONFIRMATION);
        } else {
            ShownAgain.forward(new AskedAsPage(request), CONFIRMATION, response);
        }
    }

    private static class AskedAsPage extends HttpServletRequestWrapper {

        AskedAsPage(HttpServletRequest request) {
            super(request);
        }

        @Override
        public String getMethod() {
            return HttpMethod.GET.name();
        }
    }

    static @Nullable Agent signedIn() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof Agent agent ? agent : null;
    }

    private boolean exists(HttpServletRequest request) throws ServletException {
        var parsed = ServletRequestPathUtils.hasParsedRequestPath(request);
        if (!parsed) {
            ServletRequestPathUtils.parseAndCache(request);
        }
        try {
            return addresses.getObject().getHandler(request) != null;
        } catch (Exception knownButNotThisWay) {
            return true;
        } finally {
            if (!parsed) {
                ServletRequestPathUtils.clearParsedRequestPath(request);
            }
        }
    }
}
