package fr.guichet.shared.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
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
public class RowIndexes implements HandlerInterceptor, WebMvcConfigurer {

    public static final int MOST_ROWS = 20;

    private static final Pattern INDEXED = Pattern.compile("(\\w+)\\[([^]]*)].*");
    private static final Pattern INDEX = Pattern.compile("\\d{1,9}");

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        if (areContiguous(request.getParameterMap().keySet())) {
            return true;
        }
        response.sendError(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return false;
    }

    private static boolean areContiguous(Set<String> names) {
        Map<String, TreeSet<Integer>> indexes = new HashMap<>();
        for (var name : names) {
            var match = INDEXED.matcher(name);
            if (match.matches()) {
                if (!INDEX.matcher(match.group(2)).matches()) {
                    return false;
                }
                indexes.computeIfAbsent(match.group(1), unseen -> new TreeSet<>())
                        .add(Integer.valueOf(match.group(2)));
            }
        }
        return indexes.values().stream().allMatch(rows -> rows.size() <= MOST_ROWS && rows.last() == rows.size() - 1);
    }
}
