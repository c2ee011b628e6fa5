package fr.guichet.message;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** When messages leave: from 9 to 18 on the local of a site, Monday to Friday, public holidays excepted. */
class SendingHours {

    private static final LocalTime OPEN = LocalTime.of(9, 0);
    private static final LocalTime CLOSE = LocalTime.of(18, 0);
    /** Leaves an hour to try again on the same day. */
    private static final LocalTime LATE = LocalTime.of(17, 0);

    private static final Set<DayOfWeek> WEEK_END = EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
    private static final int REMINDER_DAYS = 2;

    private final ZoneId zone;
    private final Predicate<LocalDate> isHoliday;

    SendingHours(ZoneId zone, Predicate<LocalDate> isHoliday) {
        this.zone = zone;
        this.isHoliday = isHoliday;
    }

    boolean isPast(LocalDateTime appointment, Instant now) {
        return !now.isBefore(instant(appointment));
    }

    /** Now, else at the next opening; at once where that would be too late. None about the past. */
    Optional<Instant> soonest(LocalDateTime appointment, Instant now) {
        var next = next(now);
        return isPast(appointment, now) ? Optional.empty() : Optional.of(isPast(appointment, next) ? now : next);
    }

    /** None where it would be after the appointment began. */
    Optional<Instant> again(LocalDateTime appointment, Instant now, Duration pause) {
        return Optional.of(next(now.plus(pause))).filter(next -> !isPast(appointment, next));
    }

    /** Two days before at the same time, else late in the slot before; none where that is over. */
    Optional<Instant> reminder(LocalDateTime appointment, Instant now) {
        return Optional.of(instant(before(appointment.minusDays(REMINDER_DAYS))))
                .filter(due -> due.isAfter(now));
    }

    private Instant next(Instant moment) {
        var local = LocalDateTime.ofInstant(moment, zone);
        if (isOpen(local)) {
            return moment;
        }
        var day = local.toLocalTime().isBefore(OPEN)
                ? local.toLocalDate()
                : local.toLocalDate().plusDays(1);
        while (!isWorking(day)) {
            day = day.plusDays(1);
        }
        return instant(day.atTime(OPEN));
    }

    private LocalDateTime before(LocalDateTime local) {
        if (isOpen(local)) {
            return local;
        }
        var day = local.toLocalTime().isBefore(OPEN) ? local.toLocalDate().minusDays(1) : local.toLocalDate();
        while (!isWorking(day)) {
            day = day.minusDays(1);
        }
        return day.atTime(LATE);
    }

    private boolean isOpen(LocalDateTime local) {
        var time = local.toLocalTime();
        return isWorking(local.toLocalDate()) && !time.isBefore(OPEN) && time.isBefore(CLOSE);
    }

    private boolean isWorking(LocalDate day) {
        return !WEEK_END.contains(day.getDayOfWeek()) && !isHoliday.test(day);
    }

    private Instant instant(LocalDateTime local) {
        return local.atZone(zone).toInstant();
    }
}
