package fr.guichet.opening;

import static java.util.stream.Collectors.toMap;

import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.HolidayType;
import de.focus_shift.jollyday.core.ManagerParameters;
import fr.guichet.site.CalendarSettings;
import fr.guichet.site.HolidayRegion;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Year;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The public holidays on which a site stays closed, by day, with their French names. */
@Component
public class PublicHolidays {

    private static final String WHIT_MONDAY = "christian.WHIT_MONDAY";

    private final Map<HolidayRegion, HolidayManager> managers = Arrays.stream(HolidayRegion.values())
            .collect(toMap(
                    region -> region,
                    region -> HolidayManager.getInstance(ManagerParameters.create(region.calendar()))));

    PublicHolidays() {}

    public Map<LocalDate, String> between(CalendarSettings settings, LocalDate from, LocalDate to) {
        var region = settings.holidayRegion();
        var names = new TreeMap<LocalDate, String>();
        for (Holiday holiday : Objects.requireNonNull(managers.get(region))
                .getHolidays(from, to, HolidayType.PUBLIC_HOLIDAY, region.subdivisions())) {
            if (!(settings.whitMondayWorked() && WHIT_MONDAY.equals(holiday.getPropertiesKey()))) {
                names.merge(holiday.getDate(), name(holiday), (one, other) -> one + ", " + other);
            }
        }
        return names;
    }

    /** The worked Mondays before a holiday and Fridays after one: days that many structures close. Suggested, never applied. */
    public List<LocalDate> bridges(CalendarSettings settings, LocalDate from, LocalDate to) {
        var holidays = between(settings, from.minusDays(1), to.plusDays(1));
        return holidays.keySet().stream()
                .flatMap(PublicHolidays::bridge)
                .filter(day -> !day.isBefore(from) && !day.isAfter(to) && !holidays.containsKey(day))
                .toList();
    }

    public static LocalDate whitMonday(int year) {
        return HolidayManager.getInstance(ManagerParameters.create(HolidayRegion.METROPOLE.calendar()))
                .getHolidays(Year.of(year))
                .stream()
                .filter(holiday -> WHIT_MONDAY.equals(holiday.getPropertiesKey()))
                .map(Holiday::getDate)
                .findFirst()
                .orElseThrow();
    }

    private static String name(Holiday holiday) {
        return holiday.getDescription(Locale.FRENCH).replace('\'', '’');
    }

    private static Stream<LocalDate> bridge(LocalDate holiday) {
        return switch (holiday.getDayOfWeek()) {
            case DayOfWeek.TUESDAY -> Stream.of(holiday.minusDays(1));
            case DayOfWeek.THURSDAY -> Stream.of(holiday.plusDays(1));
            default -> Stream.empty();
        };
    }
}
