package fr.guichet.rota;

import static java.util.stream.Collectors.toSet;

import fr.guichet.account.AgentName;
import fr.guichet.rota.RotaEvent.DayChanged;
import fr.guichet.shared.model.ChangeScope;
import fr.guichet.shared.model.Ids;
import fr.guichet.shared.model.TransactionLock;
import fr.guichet.shared.model.Validity;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who is where on which day, and the days that are planned otherwise. */
@Service
@Transactional
public class RotaService {

    private final RotaRows rows;
    private final StandardWeekRepository weeks;
    private final ChangedDayRepository changedDays;
    private final RotaRules rules;
    private final TransactionLock lock;
    private final ApplicationEventPublisher events;

    RotaService(
            RotaRows rows,
            StandardWeekRepository weeks,
            ChangedDayRepository changedDays,
            RotaRules rules,
            TransactionLock lock,
            ApplicationEventPublisher events) {
        this.rows = rows;
        this.weeks = weeks;
        this.changedDays = changedDays;
        this.rules = rules;
        this.lock = lock;
        this.events = events;
    }

    /** From today on without agents who receive no more. */
    @Transactional(readOnly = true)
    public Rota between(LocalDate from, LocalDate to) {
        var team = rules.team();
        var receive = team.stream().map(AgentName::id).collect(toSet());
        return new Rota(
                team,
                rows.between(from, to).stream()
                        .filter(day -> day.day().isBefore(rules.today()) || receive.contains(day.agentId()))
                        .toList());
    }

    /** Refuses when the plan is no longer the one that was seen, unless that day is as it was asked for: said twice, it was said once. */
    public void change(ChangeDay change) {
        rules.requireReceives(change.agentId());
        rules.requireWithinReach(change.day());
        rules.requireOpenSites(change.shifts(), change.day());
        RotaRules.requireOnePlace(change.shifts());
        change.shifts().stream()
                .flatMap(shift -> Stream.of(shift.range().start(), shift.range().end()))
                .forEach(time -> rules.requireShown(change.day().atTime(time), "shifts"));
        lock.on(change.agentId());
        var planned = between(change.day(), change.day()).day(change.agentId(), change.day());
        if (change.scope() == ChangeScope.THIS_DAY
                && planned.changed()
                && planned.planned().equals(change.shifts())) {
            return;
        }
        if (!planned.fingerprint().equals(change.seen())) {
            throw new DayChangedMeanwhile();
        }
        forget(change.agentId(), change.day());
        plan(change);
        events.publishEvent(new DayChanged(change.agentId()));
    }

    /** Back to the standard week. Asked twice, it was done once. */
    public void restore(UUID agentId, LocalDate day) {
        rules.requireReceives(agentId);
        rules.requireWithinReach(day);
        lock.on(agentId);
        if (forget(agentId, day)) {
            events.publishEvent(new DayChanged(agentId));
        }
    }

    private void plan(ChangeDay change) {
        var week = weeks.findInForce(change.agentId(), change.day());
        if (change.scope() == ChangeScope.THIS_DAY) {
            changedDays.saveAndFlush(new ChangedDay(change.agentId(), change.day(), change.shifts()));
        } else if (week.isEmpty()) {
            weeks.saveAndFlush(firstWeek(change));
        } else if (change.scope() == ChangeScope.WHOLE_SERIES
                || week.get().getValidity().from().equals(change.day())) {
            replan(week.get(), change);
        } else {
            var next = week.get().from(change.day(), change.shifts());
            week.get().endOn(change.day().minusDays(1));
            weeks.flush();
            weeks.saveAndFlush(next);
        }
    }

    private StandardWeek firstWeek(ChangeDay change) {
        var lastDay = weeks.findFrom(change.agentId(), change.day()).stream()
                .map(week -> week.getValidity().from())
                .min(LocalDate::compareTo)
                .map(next -> next.minusDays(1))
                .orElse(null);
        return new StandardWeek(
                Ids.next(),
                change.agentId(),
                new Validity(change.day(), lastDay),
                StandardWeekService.FULL_TIME,
                Map.of(change.day().getDayOfWeek(), change.shifts()));
    }

    private void replan(StandardWeek week, ChangeDay change) {
        week.clear(change.day().getDayOfWeek());
        weeks.flush();
        week.plan(change.day().getDayOfWeek(), change.shifts());
        weeks.flush();
    }

    private boolean forget(UUID agentId, LocalDate day) {
        var changed = changedDays.findByAgentIdAndDay(agentId, day);
        changed.ifPresent(changedDays::delete);
        changedDays.flush();
        return changed.isPresent();
    }
}
