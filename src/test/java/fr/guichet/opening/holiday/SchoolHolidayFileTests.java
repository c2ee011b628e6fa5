package fr.guichet.opening.holiday;

import static org.assertj.core.api.Assertions.assertThat;

import fr.guichet.opening.SchoolPeriod;
import fr.guichet.opening.holiday.SchoolHolidayImport.Fault;
import fr.guichet.site.SchoolZone;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SchoolHolidayFileTests {

    private static final String HEADER = "zone,name,first_day,last_day\n";

    @Test
    void aDateWithoutAStatusIsOfficial() {
        assertThat(read("A,Vacances de Noël,2026-12-19,2027-01-03").periods())
                .containsExactly(new SchoolPeriod(
                        SchoolZone.A, "Vacances de Noël", LocalDate.of(2026, 12, 19), LocalDate.of(2027, 1, 3), false));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\uFEFFzone;name;first_day;last_day;status\nA;Vacances de Noël;19/12/2026;03/01/2027;to_confirm\n",
                "status,last_day,first_day,name,zone\r\nto_confirm,2027-01-03,2026-12-19,Vacances de Noël,a\r\n\r\n"
            })
    void aSpreadsheetMayHaveSavedIt(String csv) {
        var read = SchoolHolidayFile.read("dates.csv", csv, 2026, Set.of());
        assertThat(read.faults()).isEmpty();
        assertThat(read.periods())
                .singleElement()
                .matches(SchoolPeriod::toConfirm)
                .extracting(SchoolPeriod::firstDay)
                .isEqualTo(LocalDate.of(2026, 12, 19));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "A;Vacances de Noël;9/1/2027;17/1/2027",
                "A;Vacances de Noël;9/1/27;17/01/27",
                "a;Vacances de Noël;samedi 9 janvier 2027;17 janv. 2027",
                "A;Vacances de Noël;9.1.2027 ;17-01-2027",
                "A;Vacances de Noël;9/1/2027 00:00;17/01/2027 00:00:00",
                "Zone A;Vacances de Noël;2027-01-09;2027-01-17",
                "zone a;Vacances de Noël;2027-01-09;2027-01-17",
                "ZONE-A;Vacances de Noël;2027-01-09;2027-01-17",
                "Zone\u00a0A;Vacances de Noël;2027-01-09;2027-01-17"
            })
    void zonesAndDaysAreReadAsPeopleWriteThem(String line) {
        var read = SchoolHolidayFile.read("dates.csv", HEADER.replace(',', ';') + line, 2026, Set.of());
        assertThat(read.faults()).isEmpty();
        assertThat(read.periods())
                .containsExactly(new SchoolPeriod(
                        SchoolZone.A, "Vacances de Noël", LocalDate.of(2027, 1, 9), LocalDate.of(2027, 1, 17), false));
    }

    @ParameterizedTest
    @CsvSource({
        "Corse, CORSE",
        "zone corse, CORSE",
        "Outre-mer, OUTRE_MER",
        "outre_mer, OUTRE_MER",
        "OUTRE MER, OUTRE_MER"
    })
    void aZoneWithoutALetterIsReadToo(String typed, SchoolZone zone) {
        assertThat(read(typed + ",Noël,2026-12-19,2027-01-03").periods())
                .singleElement()
                .returns(zone, SchoolPeriod::zone);
    }

    @Test
    void aQuoteThatNeverClosesIsSaidWithItsLine() {
        assertThat(read("A,Noël,2026-12-19,2027-01-03\nB,\"No\"ël,2026-12-19,2027-01-03")
                        .faults())
                .containsExactly(Fault.of(3, "school.fault.unreadable"));
    }

    @Test
    void aFileOfYearsThatAreOverSaysSo() {
        assertThat(read("A,Noël,2024-12-21,2025-01-05").faults())
                .containsExactly(Fault.ofTheFile("school.fault.empty"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    D,Noël,2026-12-19,2027-01-03        | school.fault.zone
                    A1,Noël,2026-12-19,2027-01-03       | school.fault.zone
                    Zone,Noël,2026-12-19,2027-01-03     | school.fault.zone
                    A,,2026-12-19,2027-01-03            | school.fault.name
                    A,Noël,19 décembre,2027-01-03       | school.fault.first-day
                    A,Noël,2026-12-19,31/02/2027        | school.fault.last-day
                    A,Noël,2026-12-19,9999-01-03        | school.fault.last-day
                    A,Noël,2027-01-03,2026-12-19        | school.fault.order
                    A,Noël,2026-12-19,2027-12-19        | school.fault.too-long
                    A,Noël,2026-12-19                   | school.fault.cells
                    A,Noël,2026-12-19,2027-01-03,sûr    | school.fault.cells
                    """)
    void aLineThatCannotBeReadIsNamed(String line, String code) {
        assertThat(read("B,Noël,2026-12-19,2027-01-03\n" + line).faults())
                .singleElement()
                .satisfies(fault -> assertThat(fault.line()).isEqualTo(3))
                .extracting(Fault::code)
                .isEqualTo(code);
    }

    @Test
    void everyFaultOfALineIsSaid() {
        assertThat(read("D,,hier,demain").faults())
                .extracting(Fault::code)
                .containsExactly(
                        "school.fault.zone", "school.fault.name", "school.fault.first-day", "school.fault.last-day");
    }

    @Test
    void twoHolidaysOfAZoneCannotOverlap() {
        assertThat(read("A,Noël,2026-12-19,2027-01-03\nB,Noël,2026-12-19,2027-01-03\nA,Neige,2027-01-03,2027-01-10")
                        .faults())
                .containsExactly(Fault.of(4, "school.fault.overlap", 2L));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "\n", "zone,name\nA,Noël", "A,Noël,2026-12-19,2027-01-03", "zone,name,first_day,last_day,x"})
    void aFileWithOtherColumnsSaysNothingElse(String csv) {
        assertThat(SchoolHolidayFile.read("dates.csv", csv, 2026, Set.of()).faults())
                .hasSize(1);
        assertThat(SchoolHolidayFile.read("dates.csv", csv, 2026, Set.of()).periods())
                .isEmpty();
    }

    @Test
    void anUnclosedQuoteDoesNotTakeTheRest() {
        assertThat(read("A,\"Noël,2026-12-19,2027-01-03\nB,Noël,2026-12-19,2027-01-03")
                        .isTakable())
                .isFalse();
    }

    @Test
    void yearsThatAreOverAreLeftOut() {
        var read = read("A,Noël,2024-12-21,2025-01-05\nA,Noël,2026-12-19,2027-01-03");
        assertThat(read.past()).isEqualTo(1);
        assertThat(read.periods()).hasSize(1);
    }

    private static SchoolHolidayImport read(String lines) {
        return SchoolHolidayFile.read("dates.csv", HEADER + lines, 2026, Set.of());
    }
}
