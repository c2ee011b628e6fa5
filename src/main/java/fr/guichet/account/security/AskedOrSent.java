package fr.guichet.account.security;

import static java.nio.charset.StandardCharsets.UTF_8;

import fr.guichet.account.kept.KeptForms;
import fr.guichet.shared.web.browser.SafeCookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.savedrequest.SavedRequest;
import org.springframework.security.web.savedrequest.SimpleSavedRequest;

/**
 * Where an agent was going: to the form that they had sent, which is worth more, else to the page that they had asked. Only
 * a page is asked again by itself; no form is ever sent for anyone. The page waits in a cookie, so that asking for one begins
 * no session, and is an address of ours whoever wrote that cookie.
 */
class AskedOrSent implements RequestCache {

    private static final SafeCookie COOKIE = new SafeCookie("page");
    private static final Duration KEPT = Duration.ofMinutes(30);
    private static final int LONGEST = 2000;

    /** What may stand in a path and in a query (RFC 3986); never two slashes together, which begin the name of a host. */
    private static final Pattern ADDRESS = Pattern.compile(
            "/|(/[\\w.~!$&'()*+,;=:@%-]++)++/?(\\?[\\w.~!$&'()*+,;=:@%/?-]*+)?|/\\?[\\w.~!$&'()*+,;=:@%/?-]*+");

    private final KeptForms sent;

    AskedOrSent(KeptForms sent) {
        this.sent = sent;
    }

    @Override
    public void saveRequest(HttpServletRequest request, HttpServletResponse response) {
        if (isForAPage(request)) {
            ours(address(request))
                    .ifPresent(page -> COOKIE.give(
                            Base64.getUrlEncoder().withoutPadding().encodeToString(page.getBytes(UTF_8)),
                            KEPT,
                            request,
                            response));
        }
    }

    @Override
    public @Nullable SavedRequest getRequest(HttpServletRequest request, HttpServletResponse response) {
        return sent.areWaiting(request)
                ? new SimpleSavedRequest("/connexion/reprise")
                : asked(request).map(SimpleSavedRequest::new).orElse(null);
    }

    /** The page is asked as it was the first time; it only has to be forgotten. */
    @Override
    public @Nullable HttpServletRequest getMatchingRequest(HttpServletRequest request, HttpServletResponse response) {
        if (isForAPage(request)
                && asked(request).filter(address(request)::equals).isPresent()) {
            removeRequest(request, response);
        }
        return null;
    }

    @Override
    public void removeRequest(HttpServletRequest request, HttpServletResponse response) {
        COOKIE.end(request, response);
    }

    private static Optional<String> asked(HttpServletRequest request) {
        return Optional.ofNullable(COOKIE.read(request))
                .flatMap(AskedOrSent::decoded)
                .flatMap(AskedOrSent::ours);
    }

    private static Optional<String> decoded(String value) {
        try {
            return Optional.of(new String(Base64.getUrlDecoder().decode(value), UTF_8));
        } catch (IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }

    private static Optional<String> ours(String address) {
        return address.length() <= LONGEST && ADDRESS.matcher(address).matches()
                ? Optional.of(address)
                : Optional.empty();
    }

    private static String address(HttpServletRequest request) {
        var path = request.getRequestURI().substring(request.getContextPath().length());
        return request.getQueryString() == null ? path : path + "?" + request.getQueryString();
    }

    /** Where a browser goes, not what a page fetches. */
    private static boolean isForAPage(HttpServletRequest request) {
        var destination = request.getHeader("Sec-Fetch-Dest");
        return HttpMethod.GET.matches(request.getMethod()) && (destination == null || destination.equals("document"));
    }
}
