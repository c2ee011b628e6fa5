package fr.guichet.account.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.authentication.InternalAuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;

/**
 * Nobody is told that a password is wrong which could not be checked: that failure is ours. A guess begins no session, and
 * leaves nothing of what was typed in one.
 *
 * @param page that tells it
 */
record SignInFailure(String page) implements AuthenticationFailureHandler {

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException refused)
            throws IOException {
        if (refused instanceof InternalAuthenticationServiceException) {
            throw refused;
        }
        response.sendRedirect(request.getContextPath() + page);
    }
}
