package fr.guichet.privacy.web;

import fr.guichet.privacy.DisposalRecord;
import fr.guichet.shared.web.AskedDays;
import fr.guichet.shared.web.CsvFile;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;

/** The bordereau d'élimination of a period, to be signed on paper or sent as a file. */
@Controller
@RequestMapping("/administration/conservation/bordereau")
class DisposalController {

    private static final List<String> HEADER = List.of(
            "donnees",
            "donnees_libelle",
            "duree_mois",
            "premier_jour",
            "dernier_jour",
            "nombre",
            "elimine_du",
            "elimine_au");

    private final DisposalRecord disposals;
    private final MessageSource messages;
    private final Clock clock;

    DisposalController(DisposalRecord disposals, MessageSource messages, Clock clock) {
        this.disposals = disposals;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping(params = "!format")
    String show(@ModelAttribute("filter") DisposalFilter filter, Model model) {
        var period = filter.upTo(LocalDate.now(clock));
        model.addAttribute("period", period).addAttribute("rows", disposals.between(period.first(), period.last()));
        return "privacy/disposal";
    }

    @GetMapping(params = "format=csv")
    void export(@ModelAttribute("filter") DisposalFilter filter, HttpServletResponse response) throws IOException {
        var period = filter.upTo(LocalDate.now(clock));
        var rows = disposals.export(period.first(), period.last());
        CsvFile.send(
                response,
                "elimination_" + period.first() + "_" + period.last(),
                HEADER,
                csv -> rows.forEach(row -> csv.row(
                        row.code(),
                        messages.getMessage("privacy.kept." + row.code(), null, Locale.FRANCE),
                        row.months(),
                        row.firstDay(),
                        row.lastDay(),
                        row.objects(),
                        row.firstCarriedOutOn(),
                        row.lastCarriedOutOn())));
    }

    /** When the erasures were carried out, as it stands in the address. */
    record DisposalFilter(@Nullable LocalDate du, @Nullable LocalDate au) {

        /** Without dates: since the first of January. */
        AskedDays upTo(LocalDate today) {
            var last = Objects.requireNonNullElse(au, du != null && du.isAfter(today) ? du : today);
            return new AskedDays(Objects.requireNonNullElse(du, last.withDayOfYear(1)), last);
        }
    }
}
