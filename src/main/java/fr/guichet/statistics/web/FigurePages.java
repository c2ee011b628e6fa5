package fr.guichet.statistics.web;

import static java.util.stream.Collectors.toMap;

import fr.guichet.account.Agent;
import fr.guichet.site.SiteRow;
import fr.guichet.statistics.FigureView;
import fr.guichet.statistics.Scope;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;

/** Opens a page of figures: reads its filter and puts what surrounds the figures into its model. */
@Component
class FigurePages {

    private static final Map<String, FigureView> VIEWS =
            Arrays.stream(FigureView.values()).collect(toMap(FigureView::name, view -> view));

    private final FigureScopes scopes;

    FigurePages(FigureScopes scopes) {
        this.scopes = scopes;
    }

    Optional<FigurePage> open(String path, FigureForm form, BindingResult errors, Agent agent, Model model) {
        var sites = scopes.sites(agent);
        return surround(path, scopes.read(form, errors, agent, sites), form, agent, sites, model);
    }

    Optional<FigurePage> openDay(String path, FigureForm form, BindingResult errors, Agent agent, Model model) {
        var sites = scopes.sites(agent);
        return surround(path, scopes.readDay(form, errors, agent, sites), form, agent, sites, model);
    }

    private Optional<FigurePage> surround(
            String path, Optional<Scope> scope, FigureForm form, Agent agent, List<SiteRow> sites, Model model) {
        var presets = Preset.around(scopes.today());
        model.addAttribute("path", path)
                .addAttribute("views", VIEWS)
                .addAttribute("sites", sites)
                .addAttribute("today", scopes.today())
                .addAttribute("presets", presets)
                .addAttribute("comparisons", Comparison.values());
        var page = scope.map(asked -> FigurePage.of(path, asked, sites, agent, form));
        page.ifPresent(shown -> model.addAttribute("page", shown)
                .addAttribute("current", Preset.first(presets, shown.period()))
                .addAttribute("du", shown.period().from().toString())
                .addAttribute("au", shown.period().to().toString()));
        return page;
    }
}
