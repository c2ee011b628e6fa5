package fr.guichet.opening.holiday;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import fr.guichet.opening.SchoolPeriod;
import fr.guichet.opening.holiday.SchoolHolidayImport.Fault;
import fr.guichet.site.HolidayRegion;
import fr.guichet.site.SchoolZone;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.support.DefaultMessageSourceResolvable;

/** The school calendar as data.education.gouv.fr publishes it, a table of académies or a calendar of events. */
class OfficialFileTests {

    private static final String FIELDS = "description;population;start_date;end_date;location;zones;annee_scolaire";
    private static final String LABELS =
            "Description;Population;Date de début;Date de fin;Académies;Zones;annee_scolaire";
    private static final SchoolPeriod CHRISTMAS =
            new SchoolPeriod(SchoolZone.A, "Vacances de Noël", day("2026-12-19"), day("2027-01-03"), false);

    @ParameterizedTest
    @ValueSource(strings = {FIELDS, LABELS})
    void pupilsLeaveOnItsFirstDateAndAreBackOnItsLast(String header) {
        assertThat(table(
                                header,
                                "Vacances de Noël;-;2026-12-18T23:00:00+00:00;2027-01-03T23:00:00+00:00;Grenoble;Zone A;2026-2027")
                        .periods())
                .containsExactly(CHRISTMAS);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-10-16T22:00:00+00:00, 2026-11-01T23:00:00+00:00",
        "2026-10-16T22:00:00Z, 2026-11-01T23:00:00Z",
        "2026-10-17T00:00:00+02:00, 2026-11-02T00:00:00+01:00",
        "2026-10-17T00:00:00+0200, 2026-11-02T00:00:00+0100",
        "2026-10-17 00:00:00, 2026-11-02 00:00:00",
        "2026-10-17, 2026-11-02",
        "17/10/2026, 02/11/2026",
        "17/10/2026, 2/11/2026",
        "17/10/26, 2/11/26",
        "17/10/2026 00:00, 2/11/2026 00:00",
        "17/10/26 00:00, 2/11/26 00:00",
        "samedi 17 octobre 2026, 2 nov. 2026"
    })
    void midnightInParisIsTheDayHoweverItIsStamped(String start, String end) {
        assertThat(table(FIELDS, "Vacances de la Toussaint;-;%s;%s;Lyon;Zone A;2026-2027".formatted(start, end))
                        .periods())
                .containsExactly(new SchoolPeriod(
                        SchoolZone.A, "Vacances de la Toussaint", day("2026-10-17"), day("2026-11-01"), false));
    }

    @Test
    void theAcademiesOfAZoneAreOneHoliday() {
        var read = table(
                FIELDS,
                Stream.of("Besançon", "Grenoble", "Lyon")
                        .map(academy ->
                                "Vacances de Noël;-;2026-12-18T23:00:00+00:00;2027-01-03T23:00:00+00:00;%s;Zone A;2026-2027"
                                        .formatted(academy))
                        .collect(joining("\n")));
        assertThat(read.periods()).containsExactly(CHRISTMAS);
        assertThat(read.faults()).isEmpty();
    }

    @Test
    void teachersAndReturnsAreLeftAside() {
        var read = table(FIELDS, """
                Vacances d'Été;Élèves;2027-07-02T22:00:00+00:00;2027-08-31T22:00:00+00:00;Grenoble;Zone A;2026-2027
                Vacances d'Été;Enseignants;2027-07-02T22:00:00+00:00;2027-08-30T22:00:00+00:00;Grenoble;Zone A;2026-2027
                Prérentrée des enseignants;Enseignants;2026-08-30T22:00:00+00:00;2026-08-30T22:00:00+00:00;Grenoble;Zone A;2026-2027
                Rentrée scolaire des élèves;Élèves;2026-08-31T22:00:00+00:00;2026-08-31T22:00:00+00:00;Grenoble;Zone A;2026-2027
                """);
        assertThat(read.periods())
                .containsExactly(
                        new SchoolPeriod(SchoolZone.A, "Vacances d’été", day("2027-07-03"), day("2027-08-31"), false));
        assertThat(read.leftAside()).isEqualTo(3);
    }

    @Test
    void whoHasClassOnTheDayOfLeavingIsFreeFromTheNextOne() {
        assertThat(table(
                                FIELDS,
                                "Vacances d'Été;Élèves;2028-07-03T22:00:00+00:00;2028-08-31T22:00:00+00:00;Lyon;Zone A;2027-2028")
                        .periods())
                .extracting(SchoolPeriod::firstDay)
                .containsExactly(day("2028-07-05"));
    }

    @Test
    void aSummerWithoutItsEndLastsUntilTheReturnInTheSameFile() {
        assertThat(table(FIELDS, """
                        Début des Vacances d'Été;Élèves;2027-07-02T22:00:00+00:00;2027-07-02T22:00:00+00:00;Lyon;Zone A;2026-2027
                        Rentrée scolaire des élèves;Élèves;2027-09-01T22:00:00+00:00;2027-09-01T22:00:00+00:00;Lyon;Zone A;2027-2028
                        """).periods())
                .containsExactly(
                        new SchoolPeriod(SchoolZone.A, "Vacances d’été", day("2027-07-03"), day("2027-09-01"), false));
    }

    @Test
    void aSummerWithoutItsEndOrAReturnIsToConfirm() {
        assertThat(table(
                                FIELDS,
                                "Début des Vacances d'Été;-;2027-07-02T22:00:00+00:00;2027-07-02T22:00:00+00:00;Corse;Corse;2026-2027")
                        .periods())
                .containsExactly(new SchoolPeriod(
                        SchoolZone.CORSE, "Vacances d’été", day("2027-07-03"), day("2027-08-31"), true));
    }

    @ParameterizedTest
    @CsvSource({
        "2027-05-05T22:00:00+00:00, 2027-05-09T22:00:00+00:00, 2027-05-06",
        "2027-05-06T22:00:00+00:00, 2027-05-06T22:00:00+00:00, 2027-05-07"
    })
    void aBridgeIsFreeItselfUntilTheSunday(String start, String end, LocalDate first) {
        assertThat(table(FIELDS, "Pont de l'Ascension;-;%s;%s;Lyon;Zone A;2026-2027".formatted(start, end))
                        .periods())
                .containsExactly(
                        new SchoolPeriod(SchoolZone.A, "Pont de l’Ascension", first, day("2027-05-09"), false));
    }

    @Test
    void blankLinesThatASpreadsheetLeavesAreNoFaults() {
        var read = table(FIELDS, "Vacances de Noël;-;2026-12-19;2027-01-04;Lyon;Zone A;2026-2027\n;;;;;;\n;;;;;;\n \n");
        assertThat(read.faults()).isEmpty();
        assertThat(read.periods()).hasSize(1);
    }

    @Test
    void aStampThatCannotBeReadIsSaidByLine() {
        assertThat(table(FIELDS, "Vacances de Noël;-;à Noël;2027-01-04;Lyon;Zone A;2026-2027")
                        .faults())
                .containsExactly(Fault.of(2, "school.fault.first-day", "à Noël"));
    }

    @Test
    void aHouseOverseasTakesTheLinesOfItsTerritory() {
        var lines = """
                Vacances de Noël;-;2026-12-18T23:00:00+00:00;2027-01-03T23:00:00+00:00;Guyane;Guyane;2026-2027
                Vacances de Noël;-;2026-12-18T23:00:00+00:00;2027-01-22T23:00:00+00:00;La Réunion;Réunion;2026-2027
                Vacances de Noël;Saint-Martin;2026-12-18T23:00:00+00:00;2027-01-05T23:00:00+00:00;Guadeloupe;Guadeloupe;2026-2027
                Vacances de Noël;-;2026-12-18T23:00:00+00:00;2027-01-04T23:00:00+00:00;Guadeloupe;Guadeloupe;2026-2027
                Vacances d'Été;-;2026-12-18T23:00:00+00:00;2027-02-14T23:00:00+00:00;Nouvelle Calédonie;Nouvelle Calédonie;2026-2027
                Vacances de Noël;-;2026-12-18T23:00:00+00:00;2027-01-10T23:00:00+00:00;Polynésie;Polynésie;2026-2027
                Grandes vacances;-;2026-12-18T23:00:00+00:00;2027-02-16T23:00:00+00:00;Wallis et Futuna;Wallis et Futuna;2026-2027
                """;
        assertThat(lastDayOverseas(lines, HolidayRegion.REUNION)).isEqualTo("2027-01-22");
        assertThat(lastDayOverseas(lines, HolidayRegion.GUADELOUPE)).isEqualTo("2027-01-04");
        assertThat(lastDayOverseas(lines, HolidayRegion.SAINT_MARTIN)).isEqualTo("2027-01-05");
        assertThat(lastDayOverseas(lines, HolidayRegion.GUYANE)).isEqualTo("2027-01-03");
        assertThat(lastDayOverseas(lines, HolidayRegion.NOUVELLE_CALEDONIE)).isEqualTo("2027-02-14");
        assertThat(lastDayOverseas(lines, HolidayRegion.POLYNESIE_FRANCAISE)).isEqualTo("2027-01-10");
        assertThat(lastDayOverseas(lines, HolidayRegion.WALLIS_ET_FUTUNA)).isEqualTo("2027-02-16");
    }

    @Test
    void theCalendarOfAnotherTerritoryIsNamed() {
        var line = "Vacances d'Été;-;2026-12-18T23:00:00+00:00;2027-01-24T23:00:00+00:00;Réunion;Réunion;2026-2027";
        var event = event("20261219", "20270125", "Vacances d'Été", "La Réunion");

        assertThat(table(FIELDS, line).faults()).containsExactly(elsewhere(HolidayRegion.REUNION));
        assertThat(calendar("Reunion.ics", event).faults()).containsExactly(elsewhere(HolidayRegion.REUNION));
        assertThat(calendar("Reunion.ics", event.replace("La Réunion", "")).faults())
                .containsExactly(elsewhere(HolidayRegion.REUNION));
        assertThat(table(FIELDS, line.replace("Réunion", "Guadeloupe")).faults())
                .containsExactly(elsewhere(HolidayRegion.GUADELOUPE));
        assertThat(table(FIELDS, line + "\n" + line.replace("Réunion", "Guyane"))
                        .faults())
                .containsExactly(Fault.ofTheFile("school.fault.elsewhere-many"));
    }

    @Test
    void theCalendarOfAnotherTerritoryBesideOursIsOnlyLeftAside() {
        var read = table(FIELDS, """
                Vacances de Noël;-;2026-12-18T23:00:00+00:00;2027-01-03T23:00:00+00:00;Grenoble;Zone A;2026-2027
                Vacances d'Été;-;2026-12-18T23:00:00+00:00;2027-01-24T23:00:00+00:00;Réunion;Réunion;2026-2027
                """);
        assertThat(read.faults()).isEmpty();
        assertThat(read.periods()).containsExactly(CHRISTMAS);
    }

    @Test
    void aCalendarThatNamesNoPlaceSaysThat() {
        assertThat(calendar("dates.ics", event("20261219", "20270104", "Vacances de Noël", ""))
                        .faults())
                .containsExactly(Fault.ofTheFile("school.fault.placeless"));
    }

    @Test
    void aFileWithoutHolidaysOfPupilsHasNone() {
        assertThat(table(FIELDS, "Prérentrée;Enseignants;2026-08-30;2026-08-30;Lyon;Zone A;2026-2027")
                        .faults())
                .containsExactly(Fault.ofTheFile("school.fault.empty"));
    }

    private static Fault elsewhere(HolidayRegion territory) {
        return Fault.ofTheFile(
                "school.fault.elsewhere", new DefaultMessageSourceResolvable("planning.region." + territory));
    }

    @Test
    void theCalendarOfAllZonesIsInPiecesThatBelongTogether() {
        var read = calendar(
                "Zone-A-B-C-Corse.ics",
                event("20260404", "20260411", "Vacances de Printemps - Zone A", "Zone A"),
                event("20260411", "20260418", "Vacances de Printemps - Zones A/B", "Zones A/B"),
                event("20260418", "20260420", "Vacances de Printemps - Zones A/B/C - Corse", "Zones A/B/C - Corse"),
                event("20260420", "20260427", "Vacances de Printemps - Zones B/C", "Zones B/C"),
                event("20260427", "20260504", "Vacances de Printemps - Zone C", "Zone C"));
        assertThat(read.periods())
                .containsExactly(
                        spring(SchoolZone.A, "2026-04-04", "2026-04-19"),
                        spring(SchoolZone.B, "2026-04-11", "2026-04-26"),
                        spring(SchoolZone.C, "2026-04-18", "2026-05-03"),
                        spring(SchoolZone.CORSE, "2026-04-18", "2026-04-19"));
    }

    @Test
    void aPieceThatBeginsOnATuesdayLeavesNoGap() {
        assertThat(calendar(
                                "Zone-A-B-C-Corse.ics",
                                event("20260418", "20260421", "Vacances de Printemps - Zones A/C", "Zones A/C"),
                                event("20260421", "20260427", "Vacances de Printemps - Zone A", "Zone A"))
                        .periods())
                .contains(spring(SchoolZone.A, "2026-04-18", "2026-04-26"));
    }

    @ParameterizedTest
    @CsvSource({
        "Vacances de Noël - Zone A, Zone A, x@y, export.ics",
        "Vacances de Noël, Zone A, x@y, export.ics",
        "Vacances de Noël, '', 20260918T084701Z-Zone-A@data.education.gouv.fr, export.ics",
        "Vacances de Noël, '', x@y, Zone-A.ics"
    })
    void theZoneOfAnEventIsFoundWhereverItStands(String summary, String location, String uid, String file) {
        assertThat(calendar(
                                file,
                                event("20261219", "20270104", summary, location).replace("UID:x", "UID:" + uid))
                        .periods())
                .containsExactly(CHRISTMAS);
    }

    @Test
    void eventsOfTeachersAndReturnsAreLeftAside() {
        var read = calendar(
                "Zone-A.ics",
                event("20260829", "20260901", "Vacances d'Été(prérentrée Enseignants) - Zones A/B/C", "Zones A/B/C"),
                event("20260901", "20260902", "Rentrée scolaire des élèves", "Zone A"),
                event("20261219", "20270104", "Vacances de Noël", "Zone A"));
        assertThat(read.periods()).containsExactly(CHRISTMAS);
        assertThat(read.leftAside()).isEqualTo(2);
    }

    @Test
    void anEventStampedInUniversalTimeIsOnItsDayInParis() {
        assertThat(calendar(
                                "Zone-A.ics",
                                event("20261219", "20270104", "Vacances de Noël", "Zone A")
                                        .replace(";VALUE=DATE:20261219", ":20261218T230000Z")
                                        .replace(";VALUE=DATE:20270104", ":20270103T230000Z"))
                        .periods())
                .containsExactly(CHRISTMAS);
    }

    @Test
    void aCalendarThatBrokeOffIsNoCalendar() {
        assertThat(SchoolHolidayFile.read(
                                "Zone-A.ics",
                                "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nDTSTART;VALUE=DATE:2026",
                                2025,
                                Set.of())
                        .faults())
                .extracting(Fault::code)
                .containsExactly("school.fault.unreadable");
    }

    @Test
    void whatIsCheckedCanBeReadAgain() {
        var read = table(FIELDS, "Vacances de Noël;-;2026-12-19;2027-01-04;Lyon;Zone A;2026-2027");
        assertThat(SchoolHolidayFile.read("", read.table(), 2025, Set.of()).periods())
                .isEqualTo(read.periods());
    }

    private static SchoolPeriod spring(SchoolZone zone, String first, String last) {
        return new SchoolPeriod(zone, "Vacances de printemps", day(first), day(last), false);
    }

    private static LocalDate lastDayOverseas(String lines, HolidayRegion territory) {
        var periods = SchoolHolidayFile.read("calendrier.csv", FIELDS + "\n" + lines, 2025, Set.of(territory))
                .periods();
        assertThat(periods).extracting(SchoolPeriod::zone).containsExactly(SchoolZone.OUTRE_MER);
        return periods.getFirst().lastDay();
    }

    private static SchoolHolidayImport table(String header, String lines) {
        return SchoolHolidayFile.read("calendrier.csv", header + "\n" + lines, 2025, Set.of());
    }

    private static SchoolHolidayImport calendar(String file, String... events) {
        return SchoolHolidayFile.read(
                file,
                "BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:-//Essai//FR\n" + String.join("", events) + "END:VCALENDAR\n",
                2025,
                Set.of());
    }

    private static String event(String start, String end, String summary, String location) {
        return """
                BEGIN:VEVENT
                DTSTAMP:20260918T084701Z
                UID:x
                DTSTART;VALUE=DATE:%s
                DTEND;VALUE=DATE:%s
                SUMMARY:%s
                LOCATION:%s
                TRANSP:TRANSPARENT
                END:VEVENT
                """.formatted(start, end, summary, location);
    }

    private static LocalDate day(String day) {
        return LocalDate.parse(day);
    }
}
