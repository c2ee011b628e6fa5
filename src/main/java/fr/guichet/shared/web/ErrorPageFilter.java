package fr.guichet.shared.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * An error page reads nothing of what was sent. After a file larger than the server takes, or fields that it cannot decode,
 * every reading fails again, and the server would answer with a page of its own, in English. What cannot be decoded is
 * refused, and the log does not hold it.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class ErrorPageFilter extends OncePerRequestFilter {

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var onAnErrorPage = request.getDispatcherType() == DispatcherType.ERROR;
        try {
            chain.doFilter(onAnErrorPage ? new Unread(request) : request, response);
        } catch (ServletException | RuntimeException failure) {
            var unreadable = unreadable(failure);
            if (unreadable.isEmpty() || response.isCommitted()) {
                throw failure;
            }
            response.sendError(unreadable.getAsInt());
        }
    }

    /** As Tomcat says it, or the firewall of Spring Security, to whoever first reads a field. */
    private static OptionalInt unreadable(Exception failure) {
        return Stream.<Throwable>iterate(failure, Objects::nonNull, Throwable::getCause)
                .mapMultiToInt((cause, status) -> {
                    if (cause instanceof InvalidParameterException undecodable) {
                        status.accept(undecodable.getErrorCode());
                    } else if (cause instanceof RequestRejectedException) {
                        status.accept(HttpStatus.BAD_REQUEST.value());
                    }
                })
                .findFirst();
    }

    private static final class Unread extends HttpServletRequestWrapper {

        private Unread(HttpServletRequest request) {
            super(request);
        }

        @Override
        public @Nullable String getContentType() {
            return null;
        }

        @Override
        public @Nullable String getParameter(String name) {
            return null;
        }

        @Override
        public String @Nullable [] getParameterValues(String name) {
            return null;
        }

        @Override
        public Map<String, String[]> getParameterMap() {
            return Map.of();
        }

        @Override
        public Enumeration<String> getParameterNames() {
            return Collections.emptyEnumeration();
        }
    }
}
