package fr.guichet.account.frame;

import fr.guichet.site.PublicStructure;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The plan of the site, as its reader may open it. */
@Controller
class SitePlanController {

    private final OpenPages open;
    private final PublicStructure publicStructure;

    SitePlanController(OpenPages open, PublicStructure publicStructure) {
        this.open = open;
        this.publicStructure = publicStructure;
    }

    @GetMapping("/plan")
    String plan(@Nullable Authentication signedIn, Model model) {
        var publishesHours = publicStructure.find().isPresent();
        model.addAttribute(
                "plan",
                SitePlan.SECTIONS.stream()
                        .map(section -> new SitePlan.Section(
                                section.label(),
                                section.pages().stream()
                                        .filter(page -> open.offers(page.path(), signedIn))
                                        .filter(page ->
                                                signedIn == null || !page.path().equals(SitePlan.SIGN_IN))
                                        .filter(page ->
                                                publishesHours || !page.path().startsWith(SitePlan.HOURS))
                                        .toList()))
                        .filter(section -> !section.pages().isEmpty())
                        .toList());
        return "account/plan";
    }
}
