package fr.guichet.shared.web.address;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Where to go next stays the path that it was. Told to leave redirects as they are, Tomcat still completes those of HTTP/1.0,
 * which many proxies speak, by the host of the request. The answer stays open until the end of the request.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class PathRedirects extends OncePerRequestFilter {

    /** A page of an error begins with the bare answer. */
    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(request, new AsItIs(response));
    }

    private static final class AsItIs extends HttpServletResponseWrapper {

        private AsItIs(HttpServletResponse response) {
            super(response);
        }

        @Override
        public void sendRedirect(String location) {
            sendRedirect(location, HttpStatus.FOUND.value(), true);
        }

        @Override
        public void sendRedirect(String location, int status) {
            sendRedirect(location, status, true);
        }

        @Override
        public void sendRedirect(String location, boolean clearBuffer) {
            sendRedirect(location, HttpStatus.FOUND.value(), clearBuffer);
        }

        @Override
        public void sendRedirect(String location, int status, boolean clearBuffer) {
            if (clearBuffer) {
                resetBuffer();
            }
            setStatus(status);
            setHeader(HttpHeaders.LOCATION, location);
        }
    }
}
