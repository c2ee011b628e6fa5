package fr.guichet.account.security;

import fr.guichet.account.guess.DeviceCookie;
import fr.guichet.account.guess.DeviceId;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/**
 * From where someone signs in.
 *
 * @param usual what Spring Security keeps in the session, which a node of the release before can read
 * @param device that their browser shows
 */
record SignInDetails(
        WebAuthenticationDetails usual, @Nullable DeviceId device) {

    static SignInDetails of(HttpServletRequest request) {
        return new SignInDetails(new WebAuthenticationDetails(request), DeviceCookie.read(request));
    }

    static @Nullable DeviceId deviceOf(Authentication attempt) {
        return attempt.getDetails() instanceof SignInDetails details ? details.device : null;
    }

    static @Nullable Object forTheSession(Authentication attempt) {
        return attempt.getDetails() instanceof SignInDetails details ? details.usual : null;
    }
}
