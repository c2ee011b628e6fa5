package fr.guichet.shared.web;

import fr.guichet.shared.phone.NumberingPlan;
import fr.guichet.shared.phone.Phone;
import java.text.NumberFormat;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.TextStyle;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Dates, times and numbers as French pages write them; templates call it {@code #french}. The no-break spaces are
 * U+00A0 before units and U+202F between thousands.
 */
@Component
public class French {

    private static final Locale FRENCH = Locale.FRANCE;
    private static final int FEWEST_IN_A_HUNDRED = 20;
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("LLLL uuuu", FRENCH);
    private static final DateTimeFormatter WEEKDAY = DateTimeFormatter.ofPattern("EEEE", FRENCH);
    private static final DateTimeFormatter SHORT_WEEKDAY = DateTimeFormatter.ofPattern("EEE", FRENCH);
    private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("dd/MM/uuuu", FRENCH);
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", FRENCH);
    private static final DateTimeFormatter TO_THE_SECOND = DateTimeFormatter.ofPattern("dd/MM/uuuu HH:mm:ss", FRENCH);

    private final Clock clock;

    French(Clock clock) {
        this.clock = clock;
    }

    /** Local time of the structure, for what is printed or went wrong. */
    public LocalDateTime now() {
        return LocalDateTime.now(clock);
    }

    /** « lundi 23 novembre 2026 ». */
    public String day(LocalDate day) {
        return WEEKDAY.format(day) + " " + date(day);
    }

    /** « 1er janvier 2024 ». */
    public String date(LocalDate day) {
        return ordinal(day) + " " + MONTH.format(day);
    }

    /** « du 2 au 24 novembre 2026 », « du 1er octobre 2022 au 30 septembre 2024 », « le 24 novembre 2026 ». */
    public String period(LocalDate from, LocalDate to) {
        if (from.equals(to)) {
            return "le " + date(from);
        }
        if (YearMonth.from(from).equals(YearMonth.from(to))) {
            return "du " + ordinal(from) + " au " + date(to);
        }
        var begins = from.getYear() == to.getYear()
                ? ordinal(from) + " "
                        + DateTimeFormatter.ofPattern("LLLL", FRENCH).format(from)
                : date(from);
        return "du " + begins + " au " + date(to);
    }

    /** « depuis le 1er octobre 2022 », « à partir du 4 janvier 2027 » of a day to come. */
    public String since(LocalDate day) {
        return (day.isAfter(LocalDate.now(clock)) ? "à partir du " : "depuis le ") + date(day);
    }

    /** « janvier 2024 ». */
    public String month(YearMonth month) {
        return MONTH.format(month);
    }

    /** « 24/11/2026 », for tables. */
    public String shortDate(LocalDate day) {
        return SHORT.format(day);
    }

    /** Of the day that it was at the structure. */
    public String shortDate(Instant moment) {
        return SHORT.format(moment.atZone(clock.getZone()));
    }

    /** « 24/11/2026 10:12 », for tables. */
    public String shortDateTime(LocalDateTime moment) {
        return SHORT.format(moment) + " " + CLOCK.format(moment);
    }

    /** « 24/11/2026 10:12:03 » in the local time of the structure, for what is told to the second. */
    public String moment(Instant moment) {
        return TO_THE_SECOND.format(moment.atZone(clock.getZone()));
    }

    /** « 09:05 », for tables. */
    public String clock(LocalTime time) {
        return CLOCK.format(time);
    }

    /** « 9 h 05 », « 17 h », for sentences. */
    public String time(LocalTime time) {
        return sentence(time);
    }

    /** « 1 620 ». */
    public String number(long value) {
        return NumberFormat.getIntegerInstance(FRENCH).format(value);
    }

    /** « 8,6 ». */
    public String decimal(double value) {
        return oneDecimal().format(value);
    }

    /** « 33 % » of a share between 0 and 1. */
    public String percent(double share) {
        return NumberFormat.getIntegerInstance(FRENCH).format(Math.round(share * 100)) + "\u00a0%";
    }

    /** « 33,0 % » of a share between 0 and 1. */
    public String precisePercent(double share) {
        return oneDecimal().format(share * 100) + "\u00a0%";
    }

    /** « + 62 % », « – 4 % », « = »: how much a count is above or below another; null where one is too small to say it in a hundred. */
    public @Nullable String change(long value, long before) {
        if (Math.min(value, before) < FEWEST_IN_A_HUNDRED) {
            return null;
        }
        var percent = Math.round((value - before) * 100.0 / before);
        return percent == 0 ? "=" : (percent > 0 ? "+\u00a0" : "–\u00a0") + number(Math.abs(percent)) + "\u00a0%";
    }

    private static NumberFormat oneDecimal() {
        var format = NumberFormat.getNumberInstance(FRENCH);
        format.setMinimumFractionDigits(1);
        format.setMaximumFractionDigits(1);
        return format;
    }

    /** « mar. 24 », for the heads of a week. */
    public String shortDay(LocalDate day) {
        return SHORT_WEEKDAY.format(day) + " " + ordinal(day);
    }

    /** A telephone number, however it was typed, as the house writes it. */
    public @Nullable String phone(@Nullable String typed) {
        return typed == null ? null : Phone.tidy(typed, NumberingPlan.of(clock.getZone()));
    }

    /** « 33 h 30 », « 4 h », « 45 min », « 0 h ». */
    public String duration(Duration time) {
        var minutes = time.toMinutesPart();
        if (time.toHours() == 0 && minutes > 0) {
            return minutes + "\u00a0min";
        }
        return time.toHours() + "\u00a0h" + (minutes == 0 ? "" : "\u00a0%02d".formatted(minutes));
    }

    /** « mardi ». */
    public String weekday(LocalDate day) {
        return weekday(day.getDayOfWeek());
    }

    /** « mardi ». */
    public String weekday(DayOfWeek day) {
        return day.getDisplayName(TextStyle.FULL, FRENCH);
    }

    /**
     * The type of the control that shows this value: a date or time control would drop what is neither, and what somebody
     * typed with it.
     */
    public String control(String type, @Nullable Object value) {
        try {
            switch (type) {
                case "date" -> LocalDate.parse(value == null ? LocalDate.EPOCH.toString() : value.toString());
                case "time" -> LocalTime.parse(value == null ? LocalTime.MIDNIGHT.toString() : value.toString());
                default -> {
                    return type;
                }
            }
            return type;
        } catch (DateTimeParseException unreadable) {
            return "text";
        }
    }

    /** An argument of a message as its sentence says it: « lundi 23 novembre 2026 », « 9 h 05 », else what it is. */
    static Object said(Object argument) {
        return switch (argument) {
            case LocalDate day -> WEEKDAY.format(day) + " " + ordinal(day) + " " + MONTH.format(day);
            case LocalTime time -> sentence(time);
            default -> argument;
        };
    }

    private static String sentence(LocalTime time) {
        return time.getMinute() == 0
                ? time.getHour() + "\u00a0h"
                : "%d\u00a0h\u00a0%02d".formatted(time.getHour(), time.getMinute());
    }

    private static String ordinal(LocalDate day) {
        return day.getDayOfMonth() == 1 ? "1er" : String.valueOf(day.getDayOfMonth());
    }
}
