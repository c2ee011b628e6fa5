package fr.guichet.visit.entry;

import fr.guichet.directory.Catalogue;
import fr.guichet.shared.model.Ids;
import fr.guichet.shared.web.BothVersions;
import fr.guichet.shared.web.BothVersions.Line;
import fr.guichet.shared.web.French;
import fr.guichet.site.SiteService;
import fr.guichet.visit.VisitContent;
import fr.guichet.visit.VisitDetails;
import fr.guichet.visit.entry.VisitForm.Key;
import fr.guichet.visit.register.VisitLabels;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Two versions of one visit side by side, and the ways out: nothing typed is lost, nothing kept is overwritten. */
@Component
class VisitConflict {

    static final String PAGE = "visit/conflict";

    private static final Set<String> TOLD_OTHERWISE =
            Set.of("id", "version", "site", "day", "time", "minutes", "orientationLabel", "confirmed", "requests");

    private final VisitLabels labels;
    private final SiteService sites;
    private final Catalogue catalogue;
    private final French french;

    VisitConflict(VisitLabels labels, SiteService sites, Catalogue catalogue, French french) {
        this.labels = labels;
        this.sites = sites;
        this.catalogue = catalogue;
        this.french = french;
    }

    /** The back button, or a forged id: the form came again with other words. */
    void ofOneId(VisitForm mine, VisitContent typed, VisitDetails kept, Model model) {
        model.addAttribute("asNew", sentAgain(mine, Key.of(Ids.next())));
        model.addAttribute("versions", show("id", mine, typed, kept, model));
    }

    /** Somebody else corrected the visit in the meantime. */
    BothVersions ofTwoEdits(VisitForm mine, VisitContent typed, VisitDetails kept, Model model) {
        return show("edit", mine, typed, kept, model);
    }

    private BothVersions show(String kind, VisitForm mine, VisitContent typed, VisitDetails kept, Model model) {
        model.addAttribute("kind", kind)
                .addAttribute("kept", kept)
                .addAttribute("correction", kept.deleted() ? null : sentAgain(mine, Key.of(kept)));
        return new BothVersions(kept.version(), lines(typed, kept));
    }

    /** An agent who saw both versions has seen the hour too. */
    private static Map<String, String> sentAgain(VisitForm mine, Key key) {
        var fields = SentFields.of(mine.with(key));
        fields.put("confirmed", "true");
        return fields;
    }

    private List<Line> lines(VisitContent typed, VisitDetails kept) {
        var key = Key.of(kept);
        var saved = words(key, kept.content());
        return words(key, typed).entrySet().stream()
                .map(line -> new Line("visit.compared." + line.getKey(), line.getValue(), saved.get(line.getKey())))
                .toList();
    }

    private Map<String, String> words(Key key, VisitContent content) {
        var words = new LinkedHashMap<String, String>();
        words.put("day", french.shortDateTime(content.at()));
        words.put("site", sites.site(content.siteId()).name());
        words.put("requests", requests(content));
        var fields = SentFields.of(VisitForm.of(key, content));
        SentFields.names(VisitForm.class).stream()
                .filter(field -> !TOLD_OTHERWISE.contains(field))
                .forEach(field -> words.put(field, words(field, fields.get(field))));
        return words;
    }

    /** The words of a code stand in the messages under the name of its field. */
    private String words(String field, @Nullable String value) {
        return switch (field) {
            case "appointment" -> labels.say(value == null ? "visit.no" : "visit.yes");
            case "duration" -> value + " min";
            case "neighbourhood", "note" -> Objects.requireNonNullElse(value, "–");
            default -> value == null ? "–" : labels.say(field + "." + value);
        };
    }

    private String requests(VisitContent content) {
        var procedures = catalogue.procedures(content.at().toLocalDate());
        return String.join(
                "\n",
                content.requests().stream()
                        .map(request -> procedures.stream()
                                        .filter(row -> row.code().equals(request.procedureCode()))
                                        .map(row -> row.label())
                                        .findFirst()
                                        .orElse(request.procedureCode())
                                + ", " + labels.of("level", request.level()) + ", "
                                + labels.of("outcome", request.outcome()))
                        .toList());
    }
}
