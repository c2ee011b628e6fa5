package fr.guichet.account.security;

import fr.guichet.account.Agent;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

/**
 * What a refused request gets: the password page while a one-time password stands, the sign-in page when the session is
 * gone, 404 where there is no such address, 403 where it is somebody else's.
 */
@Component
class Refusals implements AccessDeniedHandler, AuthenticationEntryPoint {

    private static final AuthenticationEntryPoint SIGN_IN_PAGE = new LoginUrlAuthenticationEntryPoint("/connexion");

    private final ObjectProvider<RequestMappingHandlerMapping> addresses;

    Refusals(ObjectProvider<RequestMappingHandlerMapping> addresses) {
        this.addresses = addresses;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException unknown)
            throws IOException, ServletException {
        if (cameFromScript(request)) {
            response.setStatus(HttpStatus.UNAUTHORIZED.value());
        } else {
            SIGN_IN_PAGE.commence(request, response, unknown);
        }
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException refused)
            throws IOException, ServletException {
        var agent = signedIn();
        if (agent == null && cameFromScript(request)) {
            response.setStatus(HttpStatus.UNAUTHORIZED.value());
        } else if (agent == null && refused instanceof CsrfException) {
            response.sendRedirect(request.getContextPath() + "/connexion?expiree");
        } else if (agent != null && agent.passwordChangeRequired()) {
            response.sendRedirect(request.getContextPath() + "/compte/mot-de-passe");
        } else {
            response.sendError(
                    (refused instanceof CsrfException || exists(request) ? HttpStatus.FORBIDDEN : HttpStatus.NOT_FOUND)
                            .value());
        }
    }

    /** A script keeps what was typed and says so; a page is sent on to sign in. */
    private static boolean cameFromScript(HttpServletRequest request) {
        return "fetch".equals(request.getHeader("X-Requested-With"));
    }

    private static @Nullable Agent signedIn() {
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
