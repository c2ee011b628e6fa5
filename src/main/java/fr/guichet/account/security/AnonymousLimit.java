package fr.guichet.account.security;

import static org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher.pathPattern;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/** Slows the address that asks for too much without signing in: 429, and after how many seconds to ask again. */
class AnonymousLimit extends OncePerRequestFilter {

    /** What a page brings with it. Whatever else is to be answered without end, as a screen on a wall, has its place here. */
    private static final RequestMatcher EXCEPTED = new OrRequestMatcher(Arrays.stream(AccessRules.ASSETS)
            .<RequestMatcher>map(assets -> pathPattern(HttpMethod.GET, assets))
            .toList());

    private final AnonymousRequests requests;

    AnonymousLimit(AnonymousRequests requests) {
        this.requests = requests;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return EXCEPTED.matches(request) || Refusals.signedIn() != null;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var wait = requests.wait(request.getRemoteAddr(), !isReading(request));
        if (wait.isZero()) {
            chain.doFilter(request, response);
        } else {
            response.setHeader(
                    HttpHeaders.RETRY_AFTER,
                    String.valueOf(wait.plusNanos(999_999_999).toSeconds()));
            response.sendError(HttpStatus.TOO_MANY_REQUESTS.value());
        }
    }

    private static boolean isReading(HttpServletRequest request) {
        return HttpMethod.GET.matches(request.getMethod()) || HttpMethod.HEAD.matches(request.getMethod());
    }
}
