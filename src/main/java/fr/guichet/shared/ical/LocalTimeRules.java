package fr.guichet.shared.ical;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransitionRule;
import java.time.zone.ZoneRules;
import java.util.Objects;
import java.util.stream.Stream;
import net.fortuna.ical4j.model.component.Daylight;
import net.fortuna.ical4j.model.component.Observance;
import net.fortuna.ical4j.model.component.Standard;
import net.fortuna.ical4j.model.component.VTimeZone;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.RRule;
import net.fortuna.ical4j.model.property.TzId;
import net.fortuna.ical4j.model.property.TzOffsetFrom;
import net.fortuna.ical4j.model.property.TzOffsetTo;

/**
 * A time zone as calendars want it: under the very name that the events use, and no more of its history than they need. Outlook keeps two
 * observances at most; what the library ships has the name of another island, and its wars.
 */
final class LocalTimeRules {

    /** No event is older than its second year. */
    private static final LocalDateTime SINCE = LocalDateTime.of(2019, 1, 1, 0, 0);

    private static final int DAYS_OF_A_WEEK = 7;

    private LocalTimeRules() {}

    static VTimeZone of(ZoneId zone) {
        var known = new VTimeZone();
        known.add(new TzId(zone.getId()));
        observances(zone.getRules()).forEach(known::add);
        return known;
    }

    private static Stream<Observance> observances(ZoneRules rules) {
        var yearly = rules.getTransitionRules();
        return yearly.isEmpty() ? Stream.of(always(rules)) : yearly.stream().map(LocalTimeRules::everyYear);
    }

    private static Observance always(ZoneRules rules) {
        var offset = rules.getOffset(SINCE);
        return observance(new Standard(), SINCE, offset, offset);
    }

    private static Observance everyYear(ZoneOffsetTransitionRule rule) {
        var first = rule.createTransition(SINCE.getYear());
        var observance = observance(
                first.isGap() ? new Daylight() : new Standard(),
                first.getDateTimeBefore(),
                first.getOffsetBefore(),
                first.getOffsetAfter());
        observance.add(new RRule<LocalDateTime>(
                "FREQ=YEARLY;BYMONTH=" + rule.getMonth().getValue() + ";BYDAY=" + weekday(rule)));
        return observance;
    }

    /** « -1SU » and « 2SU » are understood everywhere; java.time says « Sunday on or after the 25th ». */
    private static String weekday(ZoneOffsetTransitionRule rule) {
        var firstDay = rule.getDayOfMonthIndicator();
        var isLast = firstDay < 0 || firstDay + DAYS_OF_A_WEEK > rule.getMonth().maxLength();
        var week = isLast ? -1 : firstDay / DAYS_OF_A_WEEK + 1;
        return week + Objects.requireNonNull(rule.getDayOfWeek()).name().substring(0, 2);
    }

    private static Observance observance(Observance blank, LocalDateTime from, ZoneOffset before, ZoneOffset after) {
        blank.add(new DtStart<>(from));
        blank.add(new TzOffsetFrom(before));
        blank.add(new TzOffsetTo(after));
        return blank;
    }
}
