package fr.guichet.account.kept;

import fr.guichet.account.Agent;
import fr.guichet.shared.web.again.ShownAgain;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatusCode;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** A kept form that was sent, and led on to another page as whatever is saved does, is kept no longer. */
@Component
class SentForms implements HandlerInterceptor, WebMvcConfigurer {

    private final KeptForms forms;

    SentForms(KeptForms forms) {
        this.forms = forms;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable Exception failure) {
        if (HttpMethod.POST.matches(request.getMethod())
                && HttpStatusCode.valueOf(response.getStatus()).is3xxRedirection()
                && !ShownAgain.isAnswering(request)
                && request.getUserPrincipal() instanceof Authentication signedIn
                && signedIn.getPrincipal() instanceof Agent agent) {
            forms.sent(request, agent);
        }
    }
}
