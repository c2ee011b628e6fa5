package fr.guichet.shared.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindingResult;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * A form shown again with errors answers 422, beside what another person saved meanwhile 409: logs, metrics and htmx can
 * tell it from success.
 */
@Component
class InvalidFormStatus implements HandlerInterceptor, WebMvcConfigurer {

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public void postHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable ModelAndView view) {
        if (view == null) {
            return;
        }
        var shown = view.getModel().values();
        if (shown.stream().anyMatch(BothVersions.class::isInstance)) {
            response.setStatus(HttpStatus.CONFLICT.value());
        } else if (shown.stream().anyMatch(value -> value instanceof BindingResult result && result.hasErrors())) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        }
    }
}
