package fr.guichet.account.security;

import fr.guichet.account.kept.KeptForms;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.savedrequest.SavedRequest;
import org.springframework.security.web.savedrequest.SimpleSavedRequest;

/**
 * Where an agent was going: to the form that they had sent, which is worth more, else to the page that they had asked. Only
 * a page is asked again by itself; no form is ever sent for anyone.
 */
class AskedOrSent implements RequestCache {

    private final RequestCache asked = askedAsItWas();
    private final KeptForms sent;

    AskedOrSent(KeptForms sent) {
        this.sent = sent;
    }

    @SuppressWarnings("NullAway") // no parameter: addresses stay as they were asked
    private static RequestCache askedAsItWas() {
        var cache = new HttpSessionRequestCache();
        cache.setMatchingRequestParameterName(null);
        return cache;
    }

    @Override
    public void saveRequest(HttpServletRequest request, HttpServletResponse response) {
        if (isForAPage(request)) {
            asked.saveRequest(request, response);
        }
    }

    @Override
    public @Nullable SavedRequest getRequest(HttpServletRequest request, HttpServletResponse response) {
        return sent.areWaiting(request)
                ? new SimpleSavedRequest("/connexion/reprise")
                : asked.getRequest(request, response);
    }

    @Override
    public @Nullable HttpServletRequest getMatchingRequest(HttpServletRequest request, HttpServletResponse response) {
        return isForAPage(request) ? asked.getMatchingRequest(request, response) : null;
    }

    @Override
    public void removeRequest(HttpServletRequest request, HttpServletResponse response) {
        asked.removeRequest(request, response);
    }

    private static boolean isForAPage(HttpServletRequest request) {
        return HttpMethod.GET.matches(request.getMethod());
    }
}
