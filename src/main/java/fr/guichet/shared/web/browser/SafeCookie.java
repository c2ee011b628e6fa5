package fr.guichet.shared.web.browser;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.util.WebUtils;

/** A cookie like that of the session: no script reads it, no other site sends it, and behind HTTPS it travels by HTTPS alone. */
public record SafeCookie(String name) {

    public @Nullable String read(HttpServletRequest request) {
        var cookie = WebUtils.getCookie(request, name);
        return cookie == null ? null : cookie.getValue();
    }

    public void give(String value, Duration kept, HttpServletRequest request, HttpServletResponse response) {
        var cookie = ResponseCookie.from(name, value)
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Lax")
                .path(request.getContextPath() + "/")
                .maxAge(kept)
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }

    public void end(HttpServletRequest request, HttpServletResponse response) {
        give("", Duration.ZERO, request, response);
    }
}
