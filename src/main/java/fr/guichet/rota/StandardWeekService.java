package fr.guichet.rota;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The week that each agent usually works, in dated versions. */
@Service
@Transactional
public class StandardWeekService {

    /** Of the agents of the house, by the job description of its coordinator. */
    public static final Duration FULL_TIME = Duration.ofHours(37);

    private final StandardWeekRepository weeks;
    private final RotaRules rules;
    private final ApplicationEventPublisher events;

    StandardWeekService(StandardWeekRepository weeks, RotaRules rules, ApplicationEventPublisher events) {
        this.weeks = weeks;
        this.rules = rules;
        this.events = events;
    }

    /** The one in force ends the day before; one that begins on the same day is replaced; the one that begins next stays. */
    public void plan(PlanStandardWeek plan) {
        if (weeks.existsById(plan.id())) {
            return;
        }
        rules.requireReceives(plan.agentId());
        rules.requireWithinReach(plan.validFrom());
        plan.week().values().forEach(shifts -> {
            rules.requireOpenSites(shifts, plan.validFrom());
            RotaRules.requireOnePlace(shifts);
        });
        save(plan);
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
        weeks.lockRotaOf(plan.agentId().toString());
        LocalDate lastDay = null;
        for (var week : weeks.findFrom(plan.agentId(), plan.validFrom())) {
            if (week.getValidFrom().equals(plan.validFrom())) {
                lastDay = week.getValidTo();
                weeks.delete(week);
            } else if (week.getValidFrom().isBefore(plan.validFrom())) {
                lastDay = week.getValidTo();
                week.endOn(plan.validFrom().minusDays(1));
            }
        }
        weeks.flush();
        weeks.saveAndFlush(
                new StandardWeek(plan.id(), plan.agentId(), plan.validFrom(), lastDay, plan.contract(), plan.week()));
        events.publishEvent(new StandardWeekPlanned(plan.agentId()));
    }
}
