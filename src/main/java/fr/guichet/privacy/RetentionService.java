package fr.guichet.privacy;

import static java.util.Comparator.comparing;
import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import fr.guichet.privacy.PrivacyEvent.RetentionChanged;
import fr.guichet.shared.model.NotFound;
import fr.guichet.shared.model.RuleViolation;
import fr.guichet.shared.model.TransactionLock;
import fr.guichet.shared.retention.KeptData;
import fr.guichet.shared.retention.Retention;
import fr.guichet.shared.tenancy.Tenancy;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The table of what is kept and for how long, as the structure at work decided it within the bounds of each kind. */
@Service
@Transactional
public class RetentionService {

    private final List<Retention> kinds;
    private final RetentionPeriodRepository periods;
    private final TransactionLock lock;
    private final ApplicationEventPublisher events;

    RetentionService(
            List<KeptData> kept,
            RetentionPeriodRepository periods,
            TransactionLock lock,
            ApplicationEventPublisher events) {
        this.kinds = kept.stream()
                .map(KeptData::retention)
                .sorted(comparing(Retention::code))
                .toList();
        this.periods = periods;
        this.lock = lock;
        this.events = events;
    }

    @Transactional(readOnly = true)
    public List<RetentionRow> rows() {
        var decided = periods.findAll().stream().collect(toMap(RetentionPeriod::getCode, identity()));
        return kinds.stream()
                .map(kind -> row(kind, Optional.ofNullable(decided.get(kind.code()))))
                .toList();
    }

    /** Where no structure is at work. */
    public List<RetentionRow> usual() {
        return kinds.stream().map(kind -> row(kind, Optional.empty())).toList();
    }

    @Transactional(readOnly = true)
    public RetentionRow row(String code) {
        return row(kind(code), periods.findByCode(code));
    }

    private static RetentionRow row(Retention kind, Optional<RetentionPeriod> decided) {
        return new RetentionRow(
                kind,
                decided.map(RetentionPeriod::getMonths).orElse(kind.usual()),
                decided.map(RetentionPeriod::getVersion).orElse(null));
    }

    /**
     * Holds from the next night on.
     *
     * @param seenVersion null where nothing was decided
     * @throws RuleViolation for any other number of months than the kind allows
     */
    public void change(String code, @Nullable Long seenVersion, int months) {
        var kind = kind(code);
        if (!kind.allows(months)) {
            throw new RuleViolation("privacy.months.out-of-bounds", kind.least(), kind.most());
        }
        lock.on("retention of " + Tenancy.requireStructureId());
        var period = periods.findByCode(code).orElseGet(() -> new RetentionPeriod(code, months));
        period.requireVersion(seenVersion);
        period.changeTo(months);
        events.publishEvent(new RetentionChanged(periods.saveAndFlush(period).getId()));
    }

    private Retention kind(String code) {
        return kinds.stream()
                .filter(kind -> kind.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new NotFound(Retention.class, code));
    }
}
