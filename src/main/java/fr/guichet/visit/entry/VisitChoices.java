package fr.guichet.visit.entry;

import fr.guichet.account.Agent;
import fr.guichet.directory.DeskCatalogue;
import fr.guichet.directory.DeskCatalogue.OfferedOperator;
import fr.guichet.directory.DeskCatalogue.OfferedProcedure;
import fr.guichet.site.SiteService;
import fr.guichet.visit.VisitContent;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the entry form offers: operators and procedures of the day, the nine with a number key, the lists of the structure. */
@Component
class VisitChoices {

    private static final int KEYS = 9;
    private static final List<Integer> DURATIONS = List.of(5, 10, 15, 20, 30, 45, 60, 90);

    private final DeskCatalogue catalogue;
    private final FrequentOperators frequentOperators;
    private final SiteService sites;
    private final Clock clock;

    VisitChoices(DeskCatalogue catalogue, FrequentOperators frequentOperators, SiteService sites, Clock clock) {
        this.catalogue = catalogue;
        this.frequentOperators = frequentOperators;
        this.sites = sites;
        this.clock = clock;
    }

    /** One operator of the list; {@code key} is its number key, if it has one. */
    record Operator(
            String code,
            String name,
            @Nullable String hint,
            @Nullable Integer key,
            List<OfferedProcedure> procedures) {}

    void offer(Model model, Agent agent, VisitForm form) {
        var day = readableDay(form.day());
        model.addAttribute("operators", withKeys(catalogue.offeredOn(day), agent.siteId()))
                .addAttribute("durations", DURATIONS)
                .addAttribute("neighbourhoods", sites.neighbourhoods(day));
    }

    /** The first request, « CARSAT, Demande de retraite ». */
    String name(VisitContent content) {
        var first = content.requests().getFirst();
        return catalogue.offeredOn(content.at().toLocalDate()).stream()
                .filter(operator -> operator.code().equals(first.operatorCode()))
                .flatMap(operator -> operator.procedures().stream()
                        .filter(procedure -> procedure.code().equals(first.procedureCode()))
                        .map(procedure -> operator.name() + ", " + procedure.label()))
                .findFirst()
                .orElse("");
    }

    private List<Operator> withKeys(List<OfferedOperator> operators, @Nullable UUID siteId) {
        var keys = keys(operators, siteId);
        return operators.stream()
                .sorted(Comparator.comparing(offered -> keys.getOrDefault(offered.code(), KEYS + 1)))
                .map(offered -> new Operator(
                        offered.code(), offered.name(), offered.hint(), keys.get(offered.code()), offered.procedures()))
                .toList();
    }

    /** The most used first, then desk order, up to nine. */
    private Map<String, Integer> keys(List<OfferedOperator> operators, @Nullable UUID siteId) {
        var offered = operators.stream().map(OfferedOperator::code).toList();
        var ranked = new LinkedHashSet<String>();
        if (siteId != null) {
            ranked.addAll(frequentOperators.at(siteId, LocalDate.now(clock)));
            ranked.retainAll(offered);
        }
        ranked.addAll(offered);
        var keys = new LinkedHashMap<String, Integer>();
        ranked.stream().limit(KEYS).forEach(code -> keys.put(code, keys.size() + 1));
        return keys;
    }

    private LocalDate readableDay(@Nullable String typed) {
        try {
            return LocalDate.parse(String.valueOf(typed));
        } catch (DateTimeParseException unreadable) {
            return LocalDate.now(clock);
        }
    }
}
