package fr.guichet.site;

import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayCalendar;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** The public holidays of metropolitan France, by day, with their French names. */
@Component
class PublicHolidays {

    private final HolidayManager manager = HolidayManager.getInstance(ManagerParameters.create(HolidayCalendar.FRANCE));

    Map<LocalDate, String> between(LocalDate from, LocalDate to) {
        var names = new TreeMap<LocalDate, String>();
        for (Holiday holiday : manager.getHolidays(from, to)) {
            names.merge(holiday.getDate(), holiday.getDescription(Locale.FRENCH), (one, other) -> one + ", " + other);
        }
        return names;
    }
}
