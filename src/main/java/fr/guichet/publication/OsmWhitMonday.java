package fr.guichet.publication;

import fr.guichet.opening.OpeningHoursVersion;
import fr.guichet.opening.PublicHolidays;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A holiday there, Whit Monday is opened again where it is worked: every year as the hours that have no end say of Mondays in
 * term, and by its date in the years when other hours hold on it.
 */
record OsmWhitMonday(List<OpeningHoursVersion> versions, LocalDate today) {

    private static final int YEARS_AHEAD = 3;

    List<String> rules() {
        var everyYear = versions.stream()
                .filter(version -> version.validity().lastDay() == null)
                .map(version -> new OsmWeek(version.hours()).inTerm(DayOfWeek.MONDAY))
                .findFirst()
                .orElse("off");
        var rules = new ArrayList<String>();
        if (!everyYear.equals("off")) {
            rules.add("easter +50 days " + everyYear);
        }
        IntStream.rangeClosed(today.getYear(), today.getYear() + YEARS_AHEAD)
                .mapToObj(PublicHolidays::whitMonday)
                .filter(monday -> !monday.isBefore(today) && !on(monday).equals(everyYear))
                .forEach(monday -> rules.add(OsmSyntax.date(monday) + " " + on(monday)));
        return rules;
    }

    /** Never in school holidays. */
    private String on(LocalDate monday) {
        return versions.stream()
                .filter(version -> version.inForceOn(monday))
                .map(version ->
                        OsmSyntax.times(version.hours().on(monday, day -> false).ranges()))
                .findFirst()
                .orElse("off");
    }
}
