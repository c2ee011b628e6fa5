package fr.guichet.publication;

import fr.guichet.opening.ClosureRow;
import fr.guichet.opening.OpeningDay;
import fr.guichet.opening.OpeningHoursVersion;
import fr.guichet.shared.model.TimeRange;
import fr.guichet.shared.model.TimeRanges;
import fr.guichet.site.CalendarSettings;
import java.time.LocalDate;
import java.util.List;

/**
 * Hours in the syntax {@code opening_hours} of OpenStreetMap: of two rules for a day the later one holds, unless a comma joins
 * them. Which days are public or school holidays is left to each reader there, so those of the eight weeks to come are also told
 * by their date.
 */
final class OsmOpeningHours {

    /** A date without an end is not accepted by the reference evaluator. */
    private static final LocalDate FAR_OFF = LocalDate.of(2099, 12, 31);

    private final CalendarSettings settings;
    private final LocalDate today;
    private final String closure;
    private final StringBuilder text = new StringBuilder();

    /** @param closure what a closure is called */
    OsmOpeningHours(CalendarSettings settings, LocalDate today, String closure) {
        this.settings = settings;
        this.today = today;
        this.closure = closure;
    }

    String of(PublishedSite site) {
        for (var version : site.versions()) {
            var week = new OsmWeek(version.hours());
            var dates = dates(version, site.versions().size());
            week.usual().forEach(rule -> then(dates + rule));
            week.certainWeeks().forEach(rule -> too(dates + rule));
        }
        then("PH off");
        if (settings.whitMondayWorked()) {
            new OsmWhitMonday(site.versions(), today).rules().forEach(this::then);
        }
        site.days().stream().filter(day -> dependsOnCalendars(site, day)).forEach(this::dated);
        site.closures().forEach(one -> then(closed(one)));
        return text.toString();
    }

    /** A public holiday, a day of hours that follow the school holidays, or one with a special opening. */
    private static boolean dependsOnCalendars(PublishedSite site, OpeningDay day) {
        var closedByHoliday = day.holiday() != null && site.opensOnWeekdayOf(day.day());
        var season = site.versionOn(day.day())
                .filter(version -> new OsmWeek(version.hours())
                        .followsSchoolHolidays(day.day().getDayOfWeek()))
                .isPresent();
        return closedByHoliday || season || !day.special().isEmpty();
    }

    /** A day of which nobody knows yet whether it is a school holiday keeps its rules; what is sure to be open is added. */
    private void dated(OpeningDay day) {
        var date = OsmSyntax.date(day.day()) + " ";
        if (day.uncertain().isEmpty()) {
            then(date + OsmSyntax.times(planned(day)));
        } else if (!day.special().isEmpty()) {
            too(date + OsmSyntax.times(TimeRanges.of(day.special()).ranges()));
        }
    }

    private static List<TimeRange> planned(OpeningDay day) {
        return TimeRanges.of(day.due()).plus(day.special()).ranges();
    }

    private void then(String rule) {
        text.append(text.isEmpty() ? "" : "; ").append(rule);
    }

    private void too(String rule) {
        text.append(text.isEmpty() ? "" : ", ").append(rule);
    }

    private String dates(OpeningHoursVersion version, int versions) {
        var last = version.validity().lastDay();
        if (versions == 1 && last == null && !version.beginsAfter(today)) {
            return "";
        }
        return OsmSyntax.date(version.validity().from()) + "-" + OsmSyntax.date(last == null ? FAR_OFF : last) + " ";
    }

    private String closed(ClosureRow one) {
        var hours = one.allDay() ? "" : OsmSyntax.times(one.startsAt(), one.endsAt()) + " ";
        return OsmSyntax.dates(one.firstDay(), one.lastDay()) + " " + hours + "off \"" + closure + "\"";
    }
}
