package fr.guichet.account.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.view.RedirectView;

/** The page that was asked before a proof was; else the day. */
@Component
public class AskedPage {

    private final RequestCache asked;

    AskedPage(RequestCache asked) {
        this.asked = asked;
    }

    public RedirectView after(HttpServletRequest request, HttpServletResponse response) {
        var saved = asked.getRequest(request, response);
        var view = new RedirectView(saved == null ? "/" : saved.getRedirectUrl(), true);
        view.setHttp10Compatible(false);
        view.setExpandUriTemplateVariables(false);
        return view;
    }
}
