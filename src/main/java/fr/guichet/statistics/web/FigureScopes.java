package fr.guichet.statistics.web;

import fr.guichet.account.Agent;
import fr.guichet.account.Role;
import fr.guichet.shared.model.NotFound;
import fr.guichet.site.SiteRow;
import fr.guichet.site.SiteService;
import fr.guichet.statistics.Period;
import fr.guichet.statistics.Scope;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindingResult;

/** Reads the filter of an address: a missing value has a default, an impossible one an error on its field. */
@Component
class FigureScopes {

    private static final int MOST_YEARS = 10;

    private final SiteService sites;
    private final Clock clock;

    FigureScopes(SiteService sites, Clock clock) {
        this.sites = sites;
        this.clock = clock;
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    /** Empty for a network account: of the structures she follows she sees the sums alone. */
    List<SiteRow> sites(Agent agent) {
        return seesStructures(agent) ? List.of() : sites.sites();
    }

    static boolean seesStructures(Agent agent) {
        return agent.is(Role.NETWORK)
                && !agent.is(Role.COORDINATOR)
                && !agent.is(Role.COUNSELLOR)
                && !agent.is(Role.MANAGER);
    }

    /** Empty when the form got errors. */
    Optional<Scope> read(FigureForm form, BindingResult errors, Agent agent, List<SiteRow> choices) {
        var month = Period.monthToDate(today());
        var to = date("au", form.au(), month.to(), errors);
        var from = date("du", form.du(), to.isBefore(month.from()) ? to.withDayOfMonth(1) : month.from(), errors);
        return scope(form, errors, agent, choices, from, to);
    }

    /** One day: {@code du}, else {@code au}, else today. */
    Optional<Scope> readDay(FigureForm form, BindingResult errors, Agent agent, List<SiteRow> choices) {
        var day = date("du", form.du(), date("au", form.au(), today(), errors), errors);
        return scope(form, errors, agent, choices, day, day)
                .map(scope -> new Scope(scope.structureIds(), scope.siteId(), scope.period(), null));
    }

    private Optional<Scope> scope(
            FigureForm form, BindingResult errors, Agent agent, List<SiteRow> choices, LocalDate from, LocalDate to) {
        var siteId = site(form.site(), errors, choices);
        var comparison = Comparison.of(form.comparer() == null ? Comparison.YEAR.slug() : form.comparer());
        if (comparison.isEmpty()) {
            errors.rejectValue("comparer", "statistics.unknown-comparison");
        }
        if (!errors.hasErrors() && from.isAfter(to)) {
            errors.rejectValue("au", "asked.ends-before-it-begins");
        }
        if (!errors.hasErrors() && from.plusYears(MOST_YEARS).isBefore(to)) {
            errors.rejectValue("du", "statistics.too-long");
        }
        if (errors.hasErrors()) {
            return Optional.empty();
        }
        var structures = seesStructures(agent) ? agent.followedStructureIds() : Set.of(agent.structureId());
        var period = new Period(from, to);
        return Optional.of(new Scope(
                structures,
                siteId,
                period,
                comparison.map(with -> with.to(period)).orElse(null)));
    }

    private static LocalDate date(String field, @Nullable String typed, LocalDate otherwise, BindingResult errors) {
        return typed == null || errors.hasFieldErrors(field) ? otherwise : LocalDate.parse(typed);
    }

    private static @Nullable UUID site(@Nullable String typed, BindingResult errors, List<SiteRow> choices) {
        if (typed == null) {
            return null;
        }
        try {
            var id = UUID.fromString(typed);
            if (choices.stream().noneMatch(site -> site.id().equals(id))) {
                throw new NotFound(SiteRow.class, id);
            }
            return id;
        } catch (IllegalArgumentException unreadable) {
            errors.rejectValue("site", "typeMismatch.java.util.UUID");
            return null;
        }
    }
}
