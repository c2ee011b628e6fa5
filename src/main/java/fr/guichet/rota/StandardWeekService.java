package fr.guichet.rota;

import fr.guichet.rota.RotaEvent.StandardWeekPlanned;
import fr.guichet.shared.model.RuleViolation;
import fr.guichet.shared.model.SavedOtherwise;
import fr.guichet.shared.model.TransactionLock;
import fr.guichet.shared.model.Validity;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The week that each agent usually works, in dated versions. */
@Service
@Transactional
public class StandardWeekService {

    /** Of the agents of the structure, by the job description of its coordinator. */
    public static final Duration FULL_TIME = Duration.ofHours(37);

    private final StandardWeekRepository weeks;
    private final RotaRules rules;
    private final TransactionLock lock;
    private final ApplicationEventPublisher events;

    StandardWeekService(
            StandardWeekRepository weeks, RotaRules rules, TransactionLock lock, ApplicationEventPublisher events) {
        this.weeks = weeks;
        this.rules = rules;
        this.lock = lock;
        this.events = events;
    }

    /**
     * The one in force ends the day before; one that begins on the same day is replaced; the one that begins next stays.
     *
     * @param seen the {@link #fingerprint} of the weeks that this one was planned beside
     */
    public void plan(PlanStandardWeek plan, String seen) {
        lock.on(plan.agentId());
        var before = weeks.findById(plan.id()).map(StandardWeek::toRow);
        if (before.isPresent()) {
            requireSame(before.get(), plan);
            return;
        }
        rules.requireReceives(plan.agentId());
        rules.requireWithinReach(plan.validFrom());
        plan.week().values().forEach(shifts -> {
            rules.requireOpenSites(shifts, plan.validFrom());
            RotaRules.requireOnePlace(shifts);
        });
        if (!fingerprint(plan.agentId()).equals(seen)) {
            throw new RuleViolation("rota.weeks-changed-meanwhile").on("validFrom");
        }
        save(plan);
    }

    /** Differs as soon as one of the agent’s weeks does, those of the past left out. */
    @Transactional(readOnly = true)
    public String fingerprint(UUID agentId) {
        var rows = weeks.findFrom(agentId, rules.today()).stream()
                .map(StandardWeek::toRow)
                .sorted(Comparator.comparing(row -> row.validity().from()))
                .toList();
        return UUID.nameUUIDFromBytes(rows.toString().getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    /** The first one of an agent, on from a day that may be long past. */
    public void planFirst(PlanStandardWeek plan) {
        rules.requireReceives(plan.agentId());
        save(plan);
    }

    @Transactional(readOnly = true)
    public Optional<StandardWeekRow> inForce(UUID agentId, LocalDate day) {
        return weeks.findInForce(agentId, day).map(StandardWeek::toRow);
    }

    /** In force today or prepared, by agent and first day. */
    @Transactional(readOnly = true)
    public List<StandardWeekRow> fromOn(LocalDate day) {
        return weeks.findAllFrom(day).stream().map(StandardWeek::toRow).toList();
    }

    private void save(PlanStandardWeek plan) {
        LocalDate lastDay = null;
        for (var week : weeks.findFrom(plan.agentId(), plan.validFrom())) {
            if (week.getValidity().from().isAfter(plan.validFrom())) {
                lastDay = earlier(lastDay, week.getValidity().from().minusDays(1));
            } else if (week.getValidity().from().equals(plan.validFrom())) {
                weeks.delete(week);
            } else {
                week.endOn(plan.validFrom().minusDays(1));
            }
        }
        weeks.flush();
        weeks.saveAndFlush(new StandardWeek(
                plan.id(), plan.agentId(), new Validity(plan.validFrom(), lastDay), plan.contract(), plan.week()));
        events.publishEvent(new StandardWeekPlanned(plan.agentId()));
    }

    private static LocalDate earlier(@Nullable LocalDate one, LocalDate other) {
        return one == null || other.isBefore(one) ? other : one;
    }

    private static void requireSame(StandardWeekRow before, PlanStandardWeek plan) {
        var week = new StandardWeek(
                plan.id(),
                plan.agentId(),
                new Validity(plan.validFrom(), before.validity().lastDay()),
                plan.contract(),
                plan.week());
        if (!week.toRow().equals(before)) {
            throw new SavedOtherwise();
        }
    }
}
