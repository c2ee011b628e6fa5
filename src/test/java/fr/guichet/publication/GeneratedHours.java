package fr.guichet.publication;

import fr.guichet.opening.ClosureReason;
import fr.guichet.opening.OpeningHoursService;
import fr.guichet.opening.PublicHolidays;
import fr.guichet.opening.PublishHours;
import fr.guichet.opening.Recurrence;
import fr.guichet.opening.WeeklyHours;
import fr.guichet.opening.WeeklyRange;
import fr.guichet.opening.closure.ClosureService;
import fr.guichet.opening.closure.DecideClosure;
import fr.guichet.opening.closure.OpenSpecially;
import fr.guichet.opening.closure.SpecialOpeningService;
import fr.guichet.shared.model.Ids;
import fr.guichet.shared.model.RuleViolation;
import fr.guichet.shared.model.TimeRange;
import fr.guichet.shared.model.Validity;
import fr.guichet.site.CalendarSettings;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Makes plans that nobody would make, as the desk could all the same: what is refused is left out. */
class GeneratedHours {

    private static final int DAYS_AHEAD = 56;

    private final OpeningHoursService hours;
    private final ClosureService closures;
    private final SpecialOpeningService openings;
    private final PublicHolidays publicHolidays;

    GeneratedHours(
            OpeningHoursService hours,
            ClosureService closures,
            SpecialOpeningService openings,
            PublicHolidays publicHolidays) {
        this.hours = hours;
        this.closures = closures;
        this.openings = openings;
        this.publicHolidays = publicHolidays;
    }

    /** @param settings of both sites */
    void plan(Random dice, LocalDate today, List<UUID> sites, CalendarSettings settings) {
        var holidays = List.copyOf(publicHolidays
                .between(settings, today, today.plusDays(DAYS_AHEAD))
                .keySet());
        for (var site : sites) {
            if (dice.nextInt(4) > 0) {
                hours(dice, site, today);
            }
        }
        for (int act = 0; act < 14; act++) {
            var site = sites.get(dice.nextInt(sites.size()));
            var day = today.plusDays(dice.nextInt(DAYS_AHEAD));
            switch (dice.nextInt(5)) {
                case 0 -> hours(dice, site, day);
                case 1 -> close(dice, dice.nextInt(4) == 0 ? null : site, day);
                case 2 -> close(dice, null, holidays.isEmpty() ? day : holidays.get(dice.nextInt(holidays.size())));
                case 3 -> open(dice, site, day);
                default -> open(dice, site, holidays.isEmpty() ? day : holidays.get(dice.nextInt(holidays.size())));
            }
        }
    }

    private void hours(Random dice, UUID site, LocalDate from) {
        var last = dice.nextInt(3) == 0 ? null : from.plusDays(dice.nextInt(30));
        unlessRefused(() -> hours.publish(
                new PublishHours(Ids.next(), site, null, new Validity(from, last), new WeeklyHours(ranges(dice)))));
    }

    private static List<WeeklyRange> ranges(Random dice) {
        var ranges = new ArrayList<WeeklyRange>();
        for (var day : DayOfWeek.values()) {
            if (dice.nextInt(7) >= day.getValue() - 1) {
                ranges.add(new WeeklyRange(day, range(dice, 7, 12), Recurrence.EVERY_WEEK));
            }
            if (dice.nextInt(3) == 0) {
                ranges.add(new WeeklyRange(day, range(dice, 12, 19), Recurrence.EVERY_WEEK));
            }
        }
        for (int i = dice.nextInt(6); i > 0; i--) {
            ranges.add(new WeeklyRange(
                    DayOfWeek.of(1 + dice.nextInt(7)),
                    range(dice, 8, 20),
                    Recurrence.values()[1 + dice.nextInt(Recurrence.values().length - 1)]));
        }
        return ranges;
    }

    private void close(Random dice, @Nullable UUID site, LocalDate first) {
        var part = dice.nextInt(4);
        var hours = range(dice, 8, 18);
        unlessRefused(() -> closures.close(new DecideClosure(
                Ids.next(),
                site,
                first,
                first.plusDays(dice.nextInt(12)),
                part == 1 || part == 3 ? hours.start() : null,
                part == 2 || part == 3 ? hours.end() : null,
                ClosureReason.OTHER,
                true,
                dice.nextBoolean() ? "Venez plus tard." : null)));
    }

    private void open(Random dice, UUID site, LocalDate day) {
        unlessRefused(() -> openings.open(new OpenSpecially(Ids.next(), site, day, range(dice, 8, 20), true, null)));
    }

    private static TimeRange range(Random dice, int fromHour, int toHour) {
        var quarters = (toHour - fromHour) * 4;
        var start = dice.nextInt(quarters - 1);
        var length = 1 + dice.nextInt(quarters - start);
        var first = LocalTime.of(fromHour, 0).plusMinutes(15L * start);
        return new TimeRange(first, first.plusMinutes(15L * length));
    }

    private static void unlessRefused(Runnable act) {
        try {
            act.run();
        } catch (RuleViolation refused) {
            // The desk would choose otherwise.
        }
    }
}
