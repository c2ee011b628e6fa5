package fr.guichet.account.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.HttpSessionCsrfTokenRepository;

/**
 * The token of an agent’s forms is kept in their session, and ends with it. A visitor’s is kept in a cookie: the page of the
 * sign-in, which any robot may ask for, begins no session.
 */
class FormTokens implements CsrfTokenRepository {

    private final CsrfTokenRepository ofAgents = new HttpSessionCsrfTokenRepository();
    private final CsrfTokenRepository ofVisitors = inACookie();

    private static CsrfTokenRepository inACookie() {
        var tokens = new CookieCsrfTokenRepository();
        tokens.setCookieName("form");
        tokens.setHeaderName("X-CSRF-TOKEN");
        tokens.setCookieCustomizer(cookie -> cookie.sameSite("Lax"));
        return tokens;
    }

    @Override
    public CsrfToken generateToken(HttpServletRequest request) {
        return now().generateToken(request);
    }

    @Override
    public void saveToken(@Nullable CsrfToken token, HttpServletRequest request, HttpServletResponse response) {
        now().saveToken(token, request, response);
    }

    @Override
    public @Nullable CsrfToken loadToken(HttpServletRequest request) {
        return now().loadToken(request);
    }

    private CsrfTokenRepository now() {
        return Refusals.signedIn() == null ? ofVisitors : ofAgents;
    }
}
