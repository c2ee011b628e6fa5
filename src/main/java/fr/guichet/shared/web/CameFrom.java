package fr.guichet.shared.web;

import fr.guichet.shared.web.address.Links;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.servlet.view.RedirectView;

/** The page where someone pressed a button, when it is one of ours that can be asked again; else the day. */
@Component
public class CameFrom {

    private final ObjectProvider<RequestMappingHandlerMapping> addresses;
    private final Links links;

    CameFrom(ObjectProvider<RequestMappingHandlerMapping> addresses, Links links) {
        this.addresses = addresses;
        this.links = links;
    }

    /** A script is told by the status alone, and lets its form be sent as a page. */
    public static boolean aScript(HttpServletRequest request) {
        return "fetch".equals(request.getHeader("X-Requested-With"));
    }

    public String page(HttpServletRequest request) {
        return ownPage(request).orElse("/");
    }

    public RedirectView backTo(HttpServletRequest request) {
        var view = new RedirectView(page(request), true);
        view.setExpandUriTemplateVariables(false);
        view.setHttp10Compatible(false);
        return view;
    }

    private Optional<String> ownPage(HttpServletRequest request) {
        return Optional.ofNullable(request.getHeader(HttpHeaders.REFERER))
                .flatMap(CameFrom::parsed)
                .filter(page -> isOurs(page, request))
                .map(page -> pathAndQuery(page, request))
                .filter(this::canBeAskedAgain);
    }

    private static Optional<URI> parsed(String referer) {
        try {
            return Optional.of(URI.create(referer));
        } catch (IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    private boolean isOurs(URI page, HttpServletRequest request) {
        return links.leadHere(page, request)
                && page.getRawPath() != null
                && page.getRawPath().startsWith(request.getContextPath() + "/");
    }

    private static String pathAndQuery(URI page, HttpServletRequest request) {
        var path = page.getRawPath().substring(request.getContextPath().length());
        return page.getRawQuery() == null ? path : path + "?" + page.getRawQuery();
    }

    private boolean canBeAskedAgain(String pathAndQuery) {
        var path = PathContainer.parsePath(pathAndQuery.replaceFirst("\\?.*", ""));
        return addresses.getObject().getHandlerMethods().keySet().stream()
                .filter(address -> address.getMethodsCondition().getMethods().contains(RequestMethod.GET))
                .anyMatch(address -> fits(address, path));
    }

    private static boolean fits(RequestMappingInfo address, PathContainer path) {
        var patterns = address.getPathPatternsCondition();
        return patterns != null && patterns.getPatterns().stream().anyMatch(pattern -> pattern.matches(path));
    }
}
