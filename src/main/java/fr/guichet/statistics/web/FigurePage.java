package fr.guichet.statistics.web;

import fr.guichet.account.Agent;
import fr.guichet.account.Role;
import fr.guichet.site.SiteRow;
import fr.guichet.statistics.FigureView;
import fr.guichet.statistics.Period;
import fr.guichet.statistics.Scope;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What every page of figures shows around them, and the addresses that keep its filter.
 *
 * @param path of the page itself
 * @param listed whether the agent may open the list of visits
 * @param structures whether places are structures rather than sites
 */
record FigurePage(String path, Scope scope, List<SiteRow> sites, boolean listed, boolean structures, FigureForm typed) {

    static final String APPOINTMENTS = "/statistiques/rendez-vous";

    static FigurePage of(String path, Scope scope, List<SiteRow> sites, Agent agent, FigureForm typed) {
        return new FigurePage(
                path,
                scope,
                sites,
                agent.is(Role.COORDINATOR) || agent.is(Role.COUNSELLOR),
                FigureScopes.seesStructures(agent),
                typed);
    }

    public Period period() {
        return scope.period();
    }

    public @Nullable String siteName() {
        return sites.stream()
                .filter(site -> site.id().equals(scope.siteId()))
                .map(SiteRow::name)
                .findFirst()
                .orElse(null);
    }

    public String csv() {
        return filtered(path).queryParam("format", "csv").toUriString();
    }

    /** Other lines of the same page. */
    public String csv(String lines) {
        return filtered(path)
                .queryParam("format", "csv")
                .queryParam("lignes", lines)
                .toUriString();
    }

    public String appointments() {
        return filtered(APPOINTMENTS).toUriString();
    }

    public String dashboard() {
        return filtered("/statistiques").toUriString();
    }

    public String figure(FigureView view) {
        return filtered("/statistiques/" + view.slug()).toUriString();
    }

    /** The same page over other days. */
    public String during(Period days) {
        return filtered(path, days).toUriString();
    }

    public String daySheet(LocalDate day) {
        return filtered("/statistiques/jour", Period.day(day)).toUriString();
    }

    /** The visits behind the figures; null for those who may not open them. */
    public @Nullable String list() {
        return listed ? filtered("/accompagnements").toUriString() : null;
    }

    /** The visits behind one line of a figure; null where the list cannot show them. */
    public @Nullable String list(FigureView view, String code) {
        var filter = view.filter();
        return !listed || filter == null
                ? null
                : filtered("/accompagnements").replaceQueryParam(filter, code).toUriString();
    }

    private UriComponentsBuilder filtered(String target) {
        return filtered(target, period());
    }

    private UriComponentsBuilder filtered(String target, Period days) {
        var address = UriComponentsBuilder.fromPath(target)
                .queryParam("du", days.from())
                .queryParam("au", days.to());
        if (scope.siteId() != null) {
            address.queryParam("site", scope.siteId());
        }
        if (typed.comparer() != null && target.startsWith("/statistiques")) {
            address.queryParam("comparer", typed.comparer());
        }
        return address;
    }
}
