package fr.guichet.site;

import static java.util.Map.entry;

import de.focus_shift.jollyday.core.HolidayCalendar;
import java.util.Map;
import java.util.Set;

/** Where the public holidays of a site are set: everywhere the eleven of the Code du travail, here and there one or two more. */
public enum HolidayRegion {
    METROPOLE(HolidayCalendar.FRANCE),
    /** Good Friday and 26 December too. */
    ALSACE_MOSELLE(HolidayCalendar.FRANCE, "67"),
    GUADELOUPE(HolidayCalendar.GUADELOUPE),
    MARTINIQUE(HolidayCalendar.MARTINIQUE),
    GUYANE(HolidayCalendar.FRENCH_GUIANA),
    REUNION(HolidayCalendar.REUNION),
    MAYOTTE(HolidayCalendar.MAYOTTE),
    SAINT_MARTIN(HolidayCalendar.SAINT_MARTIN),
    SAINT_BARTHELEMY(HolidayCalendar.SAINT_BARTHELEMY),
    SAINT_PIERRE_ET_MIQUELON(HolidayCalendar.SAINT_PIERRE_AND_MIQUELON),
    WALLIS_ET_FUTUNA(HolidayCalendar.WALLIS_AND_FUTUNA),
    POLYNESIE_FRANCAISE(HolidayCalendar.FRENCH_POLYNESIA),
    NOUVELLE_CALEDONIE(HolidayCalendar.NEW_CALEDONIA);

    private static final Set<String> ALSACE_AND_MOSELLE = Set.of("57", "67", "68");
    private static final Map<String, HolidayRegion> OVERSEAS = Map.ofEntries(
            entry("971", GUADELOUPE),
            entry("972", MARTINIQUE),
            entry("973", GUYANE),
            entry("974", REUNION),
            entry("975", SAINT_PIERRE_ET_MIQUELON),
            entry("976", MAYOTTE),
            entry("977", SAINT_BARTHELEMY),
            entry("978", SAINT_MARTIN),
            entry("986", WALLIS_ET_FUTUNA),
            entry("987", POLYNESIE_FRANCAISE),
            entry("988", NOUVELLE_CALEDONIE));
    private static final Map<String, HolidayRegion> POSTAL_CODES_OF_OLD_GUADELOUPE =
            Map.of("97133", SAINT_BARTHELEMY, "97150", SAINT_MARTIN);

    private final HolidayCalendar calendar;
    private final String[] subdivisions;

    HolidayRegion(HolidayCalendar calendar, String... subdivisions) {
        this.calendar = calendar;
        this.subdivisions = subdivisions;
    }

    /** @param postalCode five digits */
    static HolidayRegion of(String postalCode) {
        var ofTown = POSTAL_CODES_OF_OLD_GUADELOUPE.get(postalCode);
        if (ofTown != null) {
            return ofTown;
        }
        return OVERSEAS.getOrDefault(
                postalCode.substring(0, 3),
                ALSACE_AND_MOSELLE.contains(postalCode.substring(0, 2)) ? ALSACE_MOSELLE : METROPOLE);
    }

    public HolidayCalendar calendar() {
        return calendar;
    }

    public String[] subdivisions() {
        return subdivisions;
    }
}
