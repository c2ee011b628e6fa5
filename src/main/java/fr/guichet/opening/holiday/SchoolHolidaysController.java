package fr.guichet.opening.holiday;

import fr.guichet.opening.SchoolHolidays;
import fr.guichet.opening.holiday.SchoolHolidayImport.Fault;
import fr.guichet.shared.model.Ids;
import fr.guichet.shared.web.Attempt;
import fr.guichet.shared.web.Flash;
import fr.guichet.shared.web.ReadsAs;
import fr.guichet.site.SiteService;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The school holidays that the structure goes by: a file is checked first, then taken. */
@Controller
@RequestMapping("/administration/vacances-scolaires")
class SchoolHolidaysController {

    private static final int LARGEST_TABLE = 128 * 1024;
    private static final String PAGE = "opening/school-holidays";

    private final SchoolHolidayService imports;
    private final SchoolHolidays holidays;
    private final SiteService sites;
    private final Clock clock;

    SchoolHolidaysController(SchoolHolidayService imports, SchoolHolidays holidays, SiteService sites, Clock clock) {
        this.imports = imports;
        this.holidays = holidays;
        this.sites = sites;
        this.clock = clock;
    }

    @GetMapping
    String list(Model model) {
        model.addAttribute("form", new SchoolHolidayFileForm(null));
        return show(model);
    }

    @PostMapping("/controle")
    String check(@Valid @ModelAttribute("form") SchoolHolidayFileForm form, BindingResult errors, Model model) {
        Attempt.to(() -> report(imports.check(form.name(), form.text()), errors, model))
                .refusedOn("file")
                .succeeds(errors, model);
        return show(model);
    }

    @PostMapping
    String take(
            @Valid @ModelAttribute("import") SchoolHolidayImportForm checked,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        if (errors.hasErrors()) {
            model.addAttribute("form", new SchoolHolidayFileForm(null));
            return show(model);
        }
        imports.take(UUID.fromString(checked.id()), checked.content());
        Flash.success(redirect, "school.import.taken");
        return "redirect:/administration/vacances-scolaires";
    }

    private void report(SchoolHolidayImport read, BindingResult errors, Model model) {
        if (!read.isTakable()) {
            var fault = read.faultOfTheFile().orElseGet(() -> Fault.ofTheFile("school.import.faulty"));
            errors.rejectValue("file", fault.code(), fault.arguments().toArray(), null);
        }
        model.addAttribute("read", read)
                .addAttribute("vanishing", read.wouldVanish(holidays.known(), LocalDate.now(clock)))
                .addAttribute("id", Ids.next())
                .addAttribute("content", read.table());
    }

    private String show(Model model) {
        var today = LocalDate.now(clock);
        model.addAttribute("zones", SchoolDates.of(sites.openSites(today), holidays.known(), today))
                .addAttribute("known", holidays.known());
        return PAGE;
    }

    /**
     * What a file said when it was checked, sent again to be taken.
     *
     * @param id of the import
     * @param content see {@link SchoolHolidayImport#table}
     */
    record SchoolHolidayImportForm(
            @NotBlank @ReadsAs(UUID.class) String id,

            @NotBlank @Size(max = LARGEST_TABLE) String content) {}
}
