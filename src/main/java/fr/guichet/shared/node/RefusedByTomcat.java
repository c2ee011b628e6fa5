package fr.guichet.shared.node;

import java.io.IOException;
import java.util.Locale;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.web.util.HtmlUtils;

/**
 * What Tomcat refuses before it is a request of ours, such as an address that cannot be decoded: its own page would be
 * English, and names the server.
 */
class RefusedByTomcat extends ErrorReportValve {

    private static final String PAGE = """
            <!DOCTYPE html>
            <html lang="fr">
            <head><meta charset="utf-8"><title>%s · Guichet</title></head>
            <body><main><h1>%s</h1><p>%s</p><p>Code %d</p><p><a href="/">Guichet</a></p></main></body>
            </html>
            """;

    private final MessageSource messages;

    RefusedByTomcat(MessageSource messages) {
        this.messages = messages;
        setShowReport(false);
        setShowServerInfo(false);
    }

    @Override
    protected void report(Request request, Response response, @Nullable Throwable failure) {
        var status = response.getStatus();
        if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        var kind = status < 500 ? "4xx" : "500";
        response.setContentType("text/html");
        response.setCharacterEncoding("utf-8");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader("Content-Security-Policy", "default-src 'none'");
        try (var page = response.getReporter()) {
            if (page != null) {
                page.write(PAGE.formatted(said(kind, "title"), said(kind, "heading"), said(kind, "text"), status));
            }
        } catch (IOException gone) {
            container.getLogger().debug("nobody reads this answer", gone);
        }
    }

    private String said(String kind, String part) {
        return HtmlUtils.htmlEscape(messages.getMessage("error." + kind + "." + part, null, Locale.FRANCE));
    }
}
