package fr.guichet.opening.holiday;

import fr.guichet.shared.model.Letters;
import fr.guichet.site.HolidayRegion;
import fr.guichet.site.SchoolZone;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * One line or event of the school calendar that the ministry of education publishes ({@code fr-en-calendrier-scolaire}).
 *
 * @param name such as « Vacances d'Hiver », « Début des Vacances d'Été », « Pont de l'Ascension », « Rentrée scolaire des élèves »
 * @param population whom it concerns: nobody named, pupils, teachers, or the people of a place
 * @param place the zones, académies or territories that follow it
 * @param leaves pupils leave after class on that day
 * @param returns pupils are back in the morning of that day; the day of leaving when it is not known yet
 */
record OfficialEntry(String name, String population, String place, LocalDate leaves, LocalDate returns) {

    private static final Pattern HOLIDAY = Pattern.compile("(debut des )?(grandes )?(vacances|pont)\\b.*");
    private static final Pattern OF_TEACHERS = Pattern.compile("enseignant|prerentree|professeur");
    private static final Pattern RETURN_OF_PUPILS = Pattern.compile("rentree.*");
    private static final Pattern BEGINNING = Pattern.compile("(?i)^(début|debut) des +");
    private static final Pattern PLACE_IN_NAME = Pattern.compile("(?i)\\s+-\\s+(zones?\\b|corse\\b).*$");
    private static final Pattern SEASON = Pattern.compile("(?U)(?<=[’ ])(Hiver|Printemps|Été|Eté|Automne)\\b");

    /** « zone a », « zones a/b/c », « Zone-A-B-C-Corse » */
    private static final Pattern LETTERS = Pattern.compile("\\bzones? ([abc](?: [abc])*)\\b");

    private static final Map<String, HolidayRegion> TERRITORIES = Map.of(
            "martinique", HolidayRegion.MARTINIQUE,
            "guyane", HolidayRegion.GUYANE,
            "reunion", HolidayRegion.REUNION,
            "mayotte", HolidayRegion.MAYOTTE,
            "miquelon", HolidayRegion.SAINT_PIERRE_ET_MIQUELON,
            "saint martin", HolidayRegion.SAINT_MARTIN,
            "saint barth", HolidayRegion.SAINT_BARTHELEMY,
            "wallis", HolidayRegion.WALLIS_ET_FUTUNA,
            "polynesie", HolidayRegion.POLYNESIE_FRANCAISE,
            "caledonie", HolidayRegion.NOUVELLE_CALEDONIE);
    private static final Set<HolidayRegion> LED_BY_GUADELOUPE =
            Set.of(HolidayRegion.GUADELOUPE, HolidayRegion.SAINT_MARTIN, HolidayRegion.SAINT_BARTHELEMY);

    /** Names a zone, or a territory with a calendar of its own. */
    static boolean namesAPlace(String text) {
        var plain = plain(text);
        return LETTERS.matcher(plain).find()
                || plain.contains("corse")
                || plain.contains("guadeloupe")
                || TERRITORIES.keySet().stream().anyMatch(plain::contains);
    }

    boolean isHolidayOfPupils() {
        return HOLIDAY.matcher(plain(name)).matches() && !isOfTeachers();
    }

    boolean isReturnOfPupils() {
        return RETURN_OF_PUPILS.matcher(plain(name)).matches() && !isOfTeachers();
    }

    private boolean isOfTeachers() {
        return OF_TEACHERS.matcher(plain(name + ' ' + population)).find();
    }

    /** A day off by itself, before which nobody leaves. */
    boolean isBridge() {
        return plain(name).startsWith("pont");
    }

    /** As the product writes it: « Vacances d’hiver ». */
    String title() {
        var title =
                BEGINNING.matcher(PLACE_IN_NAME.matcher(name).replaceFirst("")).replaceFirst("");
        var written = SEASON.matcher(title.replace('\'', '’').strip())
                .replaceAll(season -> season.group().toLowerCase(Locale.FRENCH).replace("eté", "été"));
        return written.substring(0, 1).toUpperCase(Locale.FRENCH) + written.substring(1);
    }

    /** @param ours where the sites of the structure lie: overseas, each territory has a calendar of its own */
    Set<SchoolZone> zones(Set<HolidayRegion> ours) {
        var where = plain(place);
        var zones = EnumSet.noneOf(SchoolZone.class);
        LETTERS.matcher(where)
                .results()
                .flatMap(letters ->
                        letters.group(1).chars().filter(Character::isLetter).mapToObj(Character::toString))
                .forEach(letter -> zones.add(SchoolZone.valueOf(letter.toUpperCase(Locale.ROOT))));
        if (where.contains("corse")) {
            zones.add(SchoolZone.CORSE);
        }
        if (territories().stream().anyMatch(ours::contains)) {
            zones.add(SchoolZone.OUTRE_MER);
        }
        return zones;
    }

    /** Those that it names; the lines of Guadeloupe that name no island are for all that its rectorate leads. */
    Set<HolidayRegion> territories() {
        var where = plain(name + ' ' + population + ' ' + place);
        var named = EnumSet.noneOf(HolidayRegion.class);
        TERRITORIES.forEach((word, territory) -> {
            if (where.contains(word)) {
                named.add(territory);
            }
        });
        return named.isEmpty() && where.contains("guadeloupe") ? LED_BY_GUADELOUPE : named;
    }

    /** The same holiday until that return, if it is later. */
    OfficialEntry until(LocalDate back) {
        return new OfficialEntry(name, population, place, leaves, back.isAfter(returns) ? back : returns);
    }

    private static String plain(String text) {
        return Letters.plain(text)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", " ")
                .strip();
    }
}
