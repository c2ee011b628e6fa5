package fr.guichet.visit.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Refuses rows that no form of ours sends, {@code requests[999999]} or a gap between two of them, before binding: the binder
 * would fail on the one and make a null row of the other.
 */
@Component
class RequestIndexes implements HandlerInterceptor, WebMvcConfigurer {

    private static final Pattern INDEXED = Pattern.compile("requests\\[([^]]*)].*");

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns("/accompagnements/**");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        if (areContiguous(request)) {
            return true;
        }
        response.sendError(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return false;
    }

    private static boolean areContiguous(HttpServletRequest request) {
        var indexes = new TreeSet<Integer>();
        for (var name : request.getParameterMap().keySet()) {
            var match = INDEXED.matcher(name);
            if (match.matches()) {
                if (!match.group(1).matches("\\d{1,9}")) {
                    return false;
                }
                indexes.add(Integer.valueOf(match.group(1)));
            }
        }
        return indexes.isEmpty() || indexes.size() <= VisitForm.MOST_REQUESTS && indexes.last() == indexes.size() - 1;
    }
}
