package fr.guichet.account.security;

import static org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher.pathPattern;

import fr.guichet.account.Agent;
import fr.guichet.account.Awaited;
import fr.guichet.account.kept.KeptForms;
import fr.guichet.account.kept.PageMarks;
import fr.guichet.shared.web.CameFrom;
import fr.guichet.shared.web.again.ShownAgain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.stereotype.Component;

/**
 * What a form gets whose token is no longer that of the session, which has ended or begun anew in another window: nothing is
 * done, and nothing is lost. It is shown again to whom it was made for, at once or after they have signed in; to anyone else
 * it is gone. What is sent to sign in or out has its own answer.
 */
@Component
class StaleForms implements AccessDeniedHandler {

    private static final RequestMatcher SIGN_OUT = pathPattern(HttpMethod.POST, "/deconnexion");
    private static final RequestMatcher SIGN_IN = new OrRequestMatcher(
            pathPattern(HttpMethod.POST, "/connexion"), pathPattern(HttpMethod.POST, "/connexion/cle"));
    private static final RequestMatcher LEAVING =
            new OrRequestMatcher(SIGN_OUT, pathPattern(HttpMethod.POST, "/poste/verrou"));

    private final PageMarks marks;
    private final KeptForms forms;
    private final RequestCache wayOn;
    private final Refusals refusals;

    StaleForms(PageMarks marks, KeptForms forms, RequestCache wayOn, Refusals refusals) {
        this.marks = marks;
        this.forms = forms;
        this.wayOn = wayOn;
        this.refusals = refusals;
    }

    /** Whoever leaves a desk has left it, though another window began the session anew: any page of ours may say so. */
    boolean isToldToLeave(HttpServletRequest request) {
        return LEAVING.matches(request) && marks.holder(request).isPresent();
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException stale)
            throws IOException, ServletException {
        var agent = Refusals.signedIn();
        if (CameFrom.aScript(request)) {
            response.setStatus((agent == null ? HttpStatus.UNAUTHORIZED : HttpStatus.FORBIDDEN).value());
        } else if (agent == null) {
            signedOut(request, response);
        } else if (SIGN_IN.matches(request)) {
            send(
                    isSigningInAgain(agent, request) ? whereTheyWereGoing(request, response) : "/connexion?autre",
                    request,
                    response);
        } else {
            signedInAgain(agent, request, response);
        }
    }

    private void signedOut(HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        var holder = marks.holder(request);
        if (SIGN_OUT.matches(request)) {
            send("/connexion?deconnecte", request, response);
        } else if (SIGN_IN.matches(request)) {
            send("/connexion?expiree", request, response);
        } else if (holder.isPresent()) {
            send(forms.keep(request, holder.get()) ? "/connexion?garde" : "/connexion?expiree", request, response);
        } else {
            ShownAgain.answer(request, response); // a public form; the others need more than a visitor
        }
    }

    private void signedInAgain(Agent agent, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        var holder = marks.holder(request);
        if (holder.isEmpty()) {
            response.sendError(HttpStatus.FORBIDDEN.value());
        } else if (!holder.get().is(agent)) {
            send("/connexion/reprise?autre", request, response);
        } else if (agent.awaited() == Awaited.NOTHING) {
            ShownAgain.answer(request, response);
        } else {
            refusals.askForWhatIsAwaited(agent, request, response);
        }
    }

    private static boolean isSigningInAgain(Agent agent, HttpServletRequest request) {
        var login = request.getParameter("username");
        return login != null && login.strip().toLowerCase(Locale.ROOT).equals(agent.login());
    }

    private String whereTheyWereGoing(HttpServletRequest request, HttpServletResponse response) {
        var asked = wayOn.getRequest(request, response);
        return asked == null ? "/" : asked.getRedirectUrl();
    }

    private static void send(String to, HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.sendRedirect(to.startsWith("/") ? request.getContextPath() + to : to);
    }
}
