package fr.guichet.shared.web.outage;

import static java.nio.charset.StandardCharsets.UTF_8;

import fr.guichet.shared.outage.Outage;
import fr.guichet.shared.web.CameFrom;
import fr.guichet.shared.web.address.Links;
import fr.guichet.shared.web.browser.PageHeaders;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.View;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;

/** The page of an outage, made without the database: 503, and when to come back. A script is told in a sentence. */
@Component
class OutagePage {

    private static final String COME_BACK_SECONDS = "5";

    /** A filter is made before most of what its pages are made with. */
    private final ObjectProvider<ThymeleafViewResolver> views;

    private final ObjectProvider<LocaleResolver> locales;
    private final Links links;
    private final MessageSourceAccessor words;

    OutagePage(
            ObjectProvider<ThymeleafViewResolver> views,
            ObjectProvider<LocaleResolver> locales,
            Links links,
            MessageSourceAccessor words) {
        this.views = views;
        this.locales = locales;
        this.links = links;
        this.words = words;
    }

    void send(Outage outage, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        response.reset();
        response.setStatus(HttpStatus.SERVICE_UNAVAILABLE.value());
        response.setHeader(HttpHeaders.RETRY_AFTER, COME_BACK_SECONDS);
        PageHeaders.write(response);
        if (CameFrom.aScript(request)) {
            tell(outage, response);
        } else {
            show(outage, request, response);
        }
    }

    private void tell(Outage outage, HttpServletResponse response) throws IOException {
        response.setContentType(new MediaType(MediaType.TEXT_PLAIN, UTF_8).toString());
        response.getWriter().write(words.getMessage("error.503." + outage + ".text"));
    }

    private void show(Outage outage, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        var model = new HashMap<String, @Nullable Object>();
        model.put("outage", outage);
        model.put("address", address(request));
        model.put("sent", SentForm.of(request, links).orElse(null));
        withoutSession(request);
        try {
            view().render(model, request, response);
        } catch (IOException | ServletException | RuntimeException failure) {
            throw failure;
        } catch (Exception failure) {
            throw new ServletException(failure);
        }
    }

    private View view() throws Exception {
        return Objects.requireNonNull(views.getObject().resolveViewName("error/503", Locale.FRANCE));
    }

    /** The token of the form stands among what was sent; to make another the session would be asked. */
    private void withoutSession(HttpServletRequest request) {
        request.setAttribute(DispatcherServlet.LOCALE_RESOLVER_ATTRIBUTE, locales.getObject());
        request.removeAttribute(CsrfToken.class.getName());
        request.removeAttribute("_csrf");
    }

    private static @Nullable String address(HttpServletRequest request) {
        if (!request.getMethod().equals("GET") || request.getDispatcherType() == DispatcherType.ERROR) {
            return null;
        }
        return request.getRequestURI() + (request.getQueryString() == null ? "" : "?" + request.getQueryString());
    }
}
