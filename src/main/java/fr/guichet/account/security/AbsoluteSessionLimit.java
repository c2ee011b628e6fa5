package fr.guichet.account.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import org.springframework.web.filter.OncePerRequestFilter;

/** A session that is kept busy ends all the same after a working day. */
class AbsoluteSessionLimit extends OncePerRequestFilter {

    private static final Duration LIMIT = Duration.ofHours(12);

    private final Clock clock;

    AbsoluteSessionLimit(Clock clock) {
        this.clock = clock;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var session = request.getSession(false);
        if (session != null && clock.millis() - session.getCreationTime() > LIMIT.toMillis()) {
            session.invalidate();
        }
        chain.doFilter(request, response);
    }
}
