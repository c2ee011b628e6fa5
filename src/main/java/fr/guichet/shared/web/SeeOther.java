package fr.guichet.shared.web;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Configuration;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;

/**
 * A form is answered with 303, the page to read next. Unlike a 302 for HTTP/1.0 that answer stays open until the end of
 * the request: Spring Session would read the session again after one that was sent before.
 */
@Configuration(proxyBeanMethods = false)
class SeeOther {

    @Autowired
    void answerFormsWithTheNextPage(ThymeleafViewResolver views) {
        views.setRedirectHttp10Compatible(false);
    }
}
