package fr.guichet.publication;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.ShallowEtagHeaderFilter;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** What anyone may read, anyone may keep for a minute, and ask again by its tag. */
@Configuration(proxyBeanMethods = false)
class PublicCaching implements WebMvcConfigurer {

    private static final String[] ADDRESSES = {"/horaires", "/horaires.*", "/horaires/**"};
    private static final String FOR_A_MINUTE = "max-age=60, public";

    @Bean
    FilterRegistrationBean<ShallowEtagHeaderFilter> publicTags() {
        var tags = new FilterRegistrationBean<>(new ShallowEtagHeaderFilter());
        tags.addUrlPatterns("/horaires/*", "/horaires.json", "/horaires.jsonld", "/horaires.ics");
        return tags;
    }

    @Override
    public void addInterceptors(InterceptorRegistry interceptors) {
        interceptors.addInterceptor(new Keep()).addPathPatterns(ADDRESSES);
    }

    /** After the handler: a refusal, which may name who is signed in, is kept by nobody. */
    private static final class Keep implements HandlerInterceptor {

        @Override
        public void postHandle(
                HttpServletRequest request,
                HttpServletResponse response,
                Object handler,
                @Nullable ModelAndView shown) {
            response.setHeader(HttpHeaders.CACHE_CONTROL, FOR_A_MINUTE);
        }
    }
}
