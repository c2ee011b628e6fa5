package fr.guichet.shared.web.address;

import jakarta.servlet.FilterChain;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Once the public address is set, what is asked of another host is told where to ask, and begins nothing: no session, no page.
 * What names no host, as a probe in HTTP/1.0, is served: nothing is made of the name.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class OtherHosts extends OncePerRequestFilter {

    private final @Nullable PublicAddress address;
    private final MessageSourceAccessor words;

    OtherHosts(PublicAddressProperties properties, MessageSourceAccessor words) {
        this.address = properties.publicAddress();
        this.words = words;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return address == null || address.isNamed(request.getServerName()) || namesNoHost(request);
    }

    private static boolean namesNoHost(HttpServletRequest request) {
        return request.getHeader(HttpHeaders.HOST) == null && request.getHeader("X-Forwarded-Host") == null;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain notGoneOn)
            throws IOException {
        var origin = address == null ? "" : address.origin();
        response.setStatus(HttpStatus.MISDIRECTED_REQUEST.value());
        response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
        response.setContentType(MediaType.TEXT_PLAIN_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        response.getWriter().println(words.getMessage("address.other", new Object[] {origin}));
    }
}
