package fr.guichet.visit.web;

import fr.guichet.account.Agent;
import fr.guichet.directory.Catalogue;
import fr.guichet.directory.OperatorRow;
import fr.guichet.directory.ProcedureRow;
import fr.guichet.site.SiteService;
import fr.guichet.visit.AgeBand;
import fr.guichet.visit.Channel;
import fr.guichet.visit.FrequentOperators;
import fr.guichet.visit.Gender;
import fr.guichet.visit.Level;
import fr.guichet.visit.Mandate;
import fr.guichet.visit.NotCompletedReason;
import fr.guichet.visit.OrientationTarget;
import fr.guichet.visit.Outcome;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the entry form offers: operators and procedures of the day, the nine with a number key, the lists of the house. */
@Component
class VisitChoices {

    private static final int KEYS = 9;
    private static final List<Integer> DURATIONS = List.of(5, 10, 15, 20, 30, 45, 60, 90);

    private final Catalogue catalogue;
    private final FrequentOperators frequentOperators;
    private final SiteService sites;
    private final Clock clock;

    VisitChoices(Catalogue catalogue, FrequentOperators frequentOperators, SiteService sites, Clock clock) {
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
            List<ProcedureRow> procedures) {}

    void offer(Model model, Agent agent, VisitForm form) {
        var day = readableDay(form.day());
        var operators = catalogue.operators(day).stream()
                .filter(operator -> operator.isValidOn(day))
                .toList();
        model.addAttribute("operators", withKeys(operators, catalogue.procedures(day), agent.siteId(), day))
                .addAttribute("durations", DURATIONS)
                .addAttribute("neighbourhoods", sites.neighbourhoods(day))
                .addAttribute("levels", Level.values())
                .addAttribute("outcomes", Outcome.values())
                .addAttribute("reasons", NotCompletedReason.values())
                .addAttribute("channels", Channel.values())
                .addAttribute("ages", AgeBand.values())
                .addAttribute("genders", Gender.values())
                .addAttribute("mandates", Mandate.values())
                .addAttribute("orientations", OrientationTarget.values());
    }

    private List<Operator> withKeys(
            List<OperatorRow> operators, List<ProcedureRow> procedures, @Nullable UUID siteId, LocalDate day) {
        var keys = keys(operators, siteId);
        var inOrder = new ArrayList<>(operators);
        inOrder.sort(Comparator.comparing(row -> keys.getOrDefault(row.code(), KEYS + 1)));
        return inOrder.stream()
                .map(row -> new Operator(
                        row.code(), row.shortName(), row.hint(), keys.get(row.code()), offered(procedures, row, day)))
                .toList();
    }

    /** The most used first, then desk order, up to nine. */
    private Map<String, Integer> keys(List<OperatorRow> operators, @Nullable UUID siteId) {
        var offered = operators.stream().map(OperatorRow::code).toList();
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

    private static List<ProcedureRow> offered(List<ProcedureRow> procedures, OperatorRow operator, LocalDate day) {
        return procedures.stream()
                .filter(procedure -> procedure.operatorCode().equals(operator.code()) && procedure.isValidOn(day))
                .toList();
    }

    private LocalDate readableDay(@Nullable String typed) {
        try {
            return LocalDate.parse(String.valueOf(typed));
        } catch (DateTimeParseException unreadable) {
            return LocalDate.now(clock);
        }
    }
}
