package fr.guichet.account.kept;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;

/** The request of whoever is back, with a kept form in it. */
class SentAgain extends HttpServletRequestWrapper {

    private final KeptForm form;

    SentAgain(KeptForm form, HttpServletRequest request) {
        super(request);
        this.form = form;
    }

    @Override
    public String getMethod() {
        return HttpMethod.POST.name();
    }

    @Override
    public String getContentType() {
        return MediaType.APPLICATION_FORM_URLENCODED_VALUE;
    }

    @Override
    public @Nullable String getHeader(String name) {
        return HttpHeaders.REFERER.equalsIgnoreCase(name) ? form.page() : super.getHeader(name);
    }

    @Override
    public @Nullable String getParameter(String name) {
        var values = form.fields().get(name);
        return values == null || values.length == 0 ? null : values[0];
    }

    @Override
    public String @Nullable [] getParameterValues(String name) {
        return form.fields().get(name);
    }

    @Override
    public Map<String, String[]> getParameterMap() {
        return Collections.unmodifiableMap(form.fields());
    }

    @Override
    public Enumeration<String> getParameterNames() {
        return Collections.enumeration(form.fields().keySet());
    }
}
