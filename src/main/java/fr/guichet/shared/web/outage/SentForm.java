package fr.guichet.shared.web.outage;

import fr.guichet.shared.web.address.Links;
import fr.guichet.shared.web.again.ShownAgain;
import fr.guichet.shared.web.again.TypedFields;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;

/**
 * A form that nobody could answer, to be sent again by whoever filled it: its token with it, its secrets without.
 *
 * @param files names of the fields whose file is to be chosen again
 */
record SentForm(String path, List<Field> fields, List<String> files, boolean withoutSecrets) {

    record Field(String name, String value) {}

    /** Empty for a page that was asked, and for what another site has sent. */
    static Optional<SentForm> of(HttpServletRequest request, Links links) {
        if (!HttpMethod.POST.matches(request.getMethod()) || !isOfOurPages(request, links)) {
            return Optional.empty();
        }
        try {
            var fields = fields(request);
            var files = files(request);
            return TypedFields.path(request)
                    .map(path -> new SentForm(path, fields, files, TypedFields.hadSecrets(request)));
        } catch (IOException | ServletException | IllegalStateException unreadable) {
            return Optional.empty();
        }
    }

    /** A browser names the origin of whatever another site makes it send. */
    private static boolean isOfOurPages(HttpServletRequest request, Links links) {
        var site = request.getHeader("Sec-Fetch-Site");
        var origin = request.getHeader(HttpHeaders.ORIGIN);
        return site != null ? site.equals("same-origin") : origin == null || leadsHere(origin, request, links);
    }

    private static boolean leadsHere(String origin, HttpServletRequest request, Links links) {
        try {
            return links.leadHere(new URI(origin), request);
        } catch (URISyntaxException unreadable) {
            return false;
        }
    }

    private static List<Field> fields(HttpServletRequest request) {
        return TypedFields.of(request).entrySet().stream()
                .flatMap(typed -> Arrays.stream(typed.getValue()).map(value -> new Field(typed.getKey(), value)))
                .toList();
    }

    private static List<String> files(HttpServletRequest request) throws IOException, ServletException {
        return ShownAgain.hasFile(request)
                ? request.getParts().stream()
                        .filter(part -> part.getSubmittedFileName() != null)
                        .map(Part::getName)
                        .distinct()
                        .toList()
                : List.of();
    }

    public boolean hasFiles() {
        return !files.isEmpty();
    }

    /** Holds what people typed: says nothing. */
    @Override
    public String toString() {
        return "SentForm[…]";
    }
}
