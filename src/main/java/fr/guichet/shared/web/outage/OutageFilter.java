package fr.guichet.shared.web.outage;

import fr.guichet.shared.outage.Outage;
import fr.guichet.shared.outage.OutageLog;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerMapping;

/**
 * Around everything that asks the database, sessions and error pages included, which would only fail once more: whatever
 * the database did not answer becomes one page.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class OutageFilter extends OncePerRequestFilter {

    private static final Logger log = LoggerFactory.getLogger(OutageFilter.class);

    private final OutagePage page;
    private final OutageLog outages;

    OutageFilter(OutagePage page, OutageLog outages) {
        this.page = page;
        this.outages = outages;
    }

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (ServletException | IOException | RuntimeException failure) {
            var outage = Outage.of(failure);
            if (outage.isEmpty() || response.isCommitted()) {
                throw failure;
            }
            say(outage.get(), failure, request);
            page.send(outage.get(), request, response);
        }
    }

    private void say(Outage outage, Exception failure, HttpServletRequest request) {
        switch (outage) {
            case AWAY -> outages.note(failure);
            case TOO_LONG ->
                log.warn(
                        "La base de données a abandonné une instruction trop longue : {} {}",
                        request.getMethod(),
                        request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE));
        }
    }
}
