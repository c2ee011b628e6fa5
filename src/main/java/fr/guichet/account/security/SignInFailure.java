package fr.guichet.account.security;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.authentication.InternalAuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.SimpleUrlAuthenticationFailureHandler;

/** Nobody is told that a password is wrong which could not be checked: that failure is ours. */
class SignInFailure extends SimpleUrlAuthenticationFailureHandler {

    SignInFailure(String page) {
        super(page);
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException refused)
            throws IOException, ServletException {
        if (refused instanceof InternalAuthenticationServiceException) {
            throw refused;
        }
        super.onAuthenticationFailure(request, response, refused);
    }
}
