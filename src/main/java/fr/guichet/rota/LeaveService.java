package fr.guichet.rota;

import fr.guichet.rota.RotaEvent.LeaveTaken;
import fr.guichet.rota.RotaEvent.LeaveWithdrawn;
import fr.guichet.shared.model.Consequence;
import fr.guichet.shared.model.Constraints;
import fr.guichet.shared.model.NotFound;
import fr.guichet.shared.model.RuleViolation;
import fr.guichet.shared.model.SavedOtherwise;
import fr.guichet.shared.model.TransactionLock;
import fr.guichet.shared.model.UndoneMeanwhile;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Leaves, training and meetings: when agents are not at the desk, one by one or several at once. */
@Service
@Transactional
public class LeaveService {

    private static final Duration LONGEST = Duration.ofDays(366);

    private final LeaveRepository leaves;
    private final RotaRules rules;
    private final TransactionLock lock;
    private final List<LeaveImpact> impacts;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    LeaveService(
            LeaveRepository leaves,
            RotaRules rules,
            TransactionLock lock,
            List<LeaveImpact> impacts,
            ApplicationEventPublisher events,
            Clock clock) {
        this.leaves = leaves;
        this.rules = rules;
        this.lock = lock;
        this.impacts = impacts;
        this.events = events;
        this.clock = clock;
    }

    /** All of the agents or none of them; of two at one moment, the second sees what the first did. */
    public void plan(PlanLeave leave) {
        leave.agentIds().stream().sorted().forEach(lock::on);
        if (!isTaken(leave)) {
            rules.requireWithinReach(leave.startsAt().toLocalDate());
            save(leave);
        }
    }

    private void save(PlanLeave leave) {
        validate(leave);
        rules.requireShown(leave.startsAt(), "startsAt");
        rules.requireShown(leave.endsAt(), "endsAt");
        leave.agentIds().forEach(rules::requireReceives);
        var over = leaves.findOver(leave.agentIds(), leave.startsAt(), leave.endsAt());
        if (!over.isEmpty()) {
            throw new AlreadyAway(over.getFirst().getAgentId());
        }
        var ids = leave.idsAndTheNext().iterator();
        for (var agentId : leave.agentIds()) {
            var id = ids.next();
            leaves.save(new Leave(id, agentId, leave));
            events.publishEvent(new LeaveTaken(id));
        }
        flush();
    }

    /** The old one is withdrawn; of two who change it at once the second is told that it is gone. */
    public void replace(UUID id, PlanLeave leave) {
        if (isTaken(leave)) {
            return;
        }
        var before = find(id);
        if (!before.toRow().startsAt().equals(leave.startsAt())) {
            rules.requireWithinReach(leave.startsAt().toLocalDate());
        }
        if (!withdraw(before)) {
            throw new RuleViolation("leave.withdrawn-before");
        }
        flush();
        save(leave);
    }

    /** What it hits; asked before or after it is taken, it is the same. */
    @Transactional(readOnly = true)
    public List<Consequence> consequences(PlanLeave leave) {
        return impacts.stream()
                .flatMap(impact -> impact.ofLeave(leave.agentIds(), leave.startsAt(), leave.endsAt()).stream())
                .toList();
    }

    /** @return whether it was not withdrawn already: asked twice, it was done once */
    public boolean withdraw(UUID id) {
        return withdraw(find(id));
    }

    /** Anyone else’s is not found. */
    public boolean withdrawOwn(UUID id, UUID agentId) {
        var leave = find(id);
        if (!leave.getAgentId().equals(agentId)) {
            throw new NotFound(Leave.class, id);
        }
        return withdraw(leave);
    }

    @Transactional(readOnly = true)
    public LeaveRow leave(UUID id) {
        return find(id).toRow();
    }

    /** Those that touch the period, in order. */
    @Transactional(readOnly = true)
    public List<LeaveRow> between(LocalDate from, LocalDate to) {
        return leaves.findBetween(from.atStartOfDay(), to.plusDays(1).atStartOfDay()).stream()
                .map(Leave::toRow)
                .toList();
    }

    /** Sent twice it is one; sent again otherwise, or after one of its agents’ was withdrawn, it is refused. */
    private boolean isTaken(PlanLeave leave) {
        lock.on(leave.id());
        var before = leaves.findByIdIn(leave.idsAndTheNext());
        if (before.isEmpty()) {
            return false;
        }
        if (before.stream().anyMatch(Leave::isWithdrawn)) {
            throw new UndoneMeanwhile();
        }
        if (before.size() != leave.agentIds().size()
                || !before.stream().map(Leave::toRow).allMatch(row -> row.isOneOf(leave))) {
            throw new SavedOtherwise();
        }
        return true;
    }

    private static void validate(PlanLeave leave) {
        if (!leave.startsAt().isBefore(leave.endsAt())) {
            throw new RuleViolation("leave.ends-before-it-starts").on("lastDay");
        }
        if (Duration.between(leave.startsAt(), leave.endsAt()).compareTo(LONGEST) > 0) {
            throw new RuleViolation("leave.too-long").on("lastDay");
        }
    }

    private boolean withdraw(Leave leave) {
        var withdrawn = leave.withdraw(clock.instant());
        if (withdrawn) {
            events.publishEvent(new LeaveWithdrawn(leave.getId()));
        }
        return withdrawn;
    }

    private Leave find(UUID id) {
        return leaves.findById(id).orElseThrow(() -> new NotFound(Leave.class, id));
    }

    private void flush() {
        Constraints.explained(() -> leaves.flush(), "");
    }
}
