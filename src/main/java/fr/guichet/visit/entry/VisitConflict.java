package fr.guichet.visit.entry;

import fr.guichet.directory.Catalogue;
import fr.guichet.shared.model.Ids;
import fr.guichet.shared.web.BothVersions;
import fr.guichet.shared.web.BothVersions.Line;
import fr.guichet.shared.web.French;
import fr.guichet.site.SiteService;
import fr.guichet.visit.VisitContent;
import fr.guichet.visit.VisitDetails;
import fr.guichet.visit.register.VisitLabels;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Two versions of one visit side by side, and the ways out: nothing typed is lost, nothing kept is overwritten. */
@Component
class VisitConflict {

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

    /** @param label a message key */
    private record Words(String label, String text) {}

    /** The back button, or a forged id: the form came again with other words. */
    String ofOneId(VisitForm mine, VisitDetails kept, Model model) {
        model.addAttribute("asNew", mine.renumberedAs(Ids.next()));
        return show("id", mine, kept, model);
    }

    /** Somebody else corrected the visit in the meantime. */
    String ofTwoEdits(VisitForm mine, VisitDetails kept, Model model) {
        return show("edit", mine, kept, model);
    }

    private String show(String kind, VisitForm mine, VisitDetails kept, Model model) {
        model.addAttribute("kind", kind)
                .addAttribute("kept", kept)
                .addAttribute("correction", kept.deleted() ? null : mine.basedOn(kept))
                .addAttribute("versions", versions(mine, kept));
        return "visit/conflict";
    }

    private BothVersions versions(VisitForm mine, VisitDetails kept) {
        var typed = words(mine.toContent());
        var saved = words(kept.content());
        return new BothVersions(
                kept.version(),
                IntStream.range(0, typed.size())
                        .mapToObj(i -> new Line(
                                typed.get(i).label(),
                                typed.get(i).text(),
                                saved.get(i).text()))
                        .toList());
    }

    private List<Words> words(VisitContent content) {
        var orientation = content.extras().orientation();
        return List.of(
                new Words("visit.compared.day", french.shortDateTime(content.at())),
                new Words("visit.compared.site", sites.site(content.siteId()).name()),
                new Words("visit.compared.requests", requests(content)),
                new Words("visit.compared.channel", label("channel", content.channel())),
                new Words("visit.compared.appointment", labels.say(content.byAppointment() ? "visit.yes" : "visit.no")),
                new Words("visit.compared.duration", content.minutes() + " min"),
                new Words("visit.compared.age", label("age", content.usager().ageBand())),
                new Words(
                        "visit.compared.gender",
                        label("gender", content.usager().gender())),
                new Words(
                        "visit.compared.neighbourhood",
                        Objects.requireNonNullElse(content.usager().neighbourhood(), "–")),
                new Words("visit.compared.mandate", label("mandate", content.extras().mandate())),
                new Words(
                        "visit.compared.orientation",
                        orientation == null ? "–" : label("orientation", orientation.target())),
                new Words("visit.compared.note", content.extras().note() == null ? "–" : content.extras().note()));
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
                                + ", " + label("level", request.level()) + ", " + label("outcome", request.outcome()))
                        .toList());
    }

    private String label(String list, @Nullable Enum<?> code) {
        return Objects.requireNonNullElse(labels.of(list, code), "–");
    }
}
