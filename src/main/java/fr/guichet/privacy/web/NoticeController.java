package fr.guichet.privacy.web;

import fr.guichet.privacy.RetentionService;
import fr.guichet.shared.tenancy.Tenancy;
import fr.guichet.site.PublicStructure;
import fr.guichet.site.StructureRow;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** What the people who come are told of what is kept about them, with the durations that really hold. */
@Controller
class NoticeController {

    private final RetentionService retention;
    private final PublicStructure publicStructure;

    NoticeController(RetentionService retention, PublicStructure publicStructure) {
        this.retention = retention;
        this.publicStructure = publicStructure;
    }

    @GetMapping("/confidentialite")
    String notice(Model model) {
        publicStructure
                .find()
                .ifPresentOrElse(
                        structure -> of(structure, model), () -> model.addAttribute("rows", retention.usual()));
        return "privacy/notice";
    }

    private void of(StructureRow structure, Model model) {
        model.addAttribute("house", structure.name()).addAttribute("rows", Tenancy.as(structure.id(), retention::rows));
    }
}
