package fr.guichet.account.kept;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.support.RequestDataValueProcessor;

/** The mark stands wherever the token against forgery does, which Spring Security adds to each form that writes. */
@Configuration(proxyBeanMethods = false)
class MarkedForms {

    /** Spring MVC knows one processor, by its name, and Spring Security takes that place. */
    @Bean
    static BeanPostProcessor marksBesideTokens(ObjectProvider<PageMarks> marks) {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof RequestDataValueProcessor tokens ? new BesideTokens(tokens, marks) : bean;
            }
        };
    }

    private record BesideTokens(RequestDataValueProcessor tokens, ObjectProvider<PageMarks> marks)
            implements RequestDataValueProcessor {

        @Override
        public @Nullable Map<String, String> getExtraHiddenFields(HttpServletRequest request) {
            var fields = tokens.getExtraHiddenFields(request);
            if (fields == null || fields.isEmpty()) {
                return fields;
            }
            var both = new HashMap<>(fields);
            marks.getObject().of(request).ifPresent(mark -> both.put(PageMarks.FIELD, mark));
            return both;
        }

        @Override
        public String processAction(HttpServletRequest request, String action, String method) {
            return tokens.processAction(request, action, method);
        }

        @Override
        public String processFormFieldValue(
                HttpServletRequest request, @Nullable String name, String value, String type) {
            return tokens.processFormFieldValue(request, name, value, type);
        }

        @Override
        public String processUrl(HttpServletRequest request, String url) {
            return tokens.processUrl(request, url);
        }
    }
}
