package fr.guichet.exchange;

import static fr.guichet.exchange.NationalLists.file;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.guichet.shared.model.RuleViolation;
import fr.guichet.shared.model.TimeRange;
import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NationalListFileTests {

    @Test
    void columnsAreFoundByTheirNamesInAnyOrder() {
        var reordered = file(Map.of())
                .lines()
                .map(line -> line.replaceFirst("(\"[^\"]*\"),(\"[^\"]*\"),(.*)", "$3,$2,$1"))
                .toList();

        assertThat(read(String.join("\n", reordered)).rows()).singleElement().satisfies(row -> {
            assertThat(row.nationalId()).isEqualTo("90001");
            assertThat(row.name()).isEqualTo("France services d’Essai 1");
            assertThat(row.place().phone()).isEqualTo("04 79 00 00 00");
        });
    }

    @Test
    void aMarkOfOrderOrSemicolonsChangeNothing() {
        var plain = read(file(Map.of()));

        assertThat(read("\uFEFF" + file(Map.of())).rows()).isEqualTo(plain.rows());
        assertThat(read(file(Map.of()).replace("\",\"", "\";\"")).rows()).isEqualTo(plain.rows());
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t", "|"})
    void quotedOrNotACellEndsAtTheSeparatorOfTheHeader(String separator) {
        var quoted = file(Map.of()).replace("\",\"", '"' + separator + '"');

        assertThat(read(quoted).rows()).hasSize(1);
        assertThat(read(quoted.replace("\"", "")).rows()).isEqualTo(read(quoted).rows());
    }

    @ParameterizedTest
    @ValueSource(strings = {"sep=;", "\"sep=;\"", "SEP=;", "sep=;;;;;", "\n\nsep=;"})
    void theSeparatorThatASpreadsheetNamesFirstIsNoHeader(String named) {
        var list = file(Map.of("lib_fs", "")).replace("\",\"", "\";\"");

        for (var mark : List.of("", "\uFEFF")) {
            var reading = read(mark + named + "\r\n" + list);
            assertThat(reading.lines()).isEqualTo(1);
            assertThat(reading.faults())
                    .singleElement()
                    .satisfies(fault -> assertThat(fault.line())
                            .as("as the file counts its lines")
                            .isEqualTo((int) named.lines().count() + 2));
        }
    }

    @Test
    void columnsMayBeNamedInCapitals() {
        var named = file(Map.of()).lines().findFirst().orElseThrow();

        assertThat(read(file(Map.of()).replace(named, named.toUpperCase(Locale.ROOT)))
                        .rows())
                .isEqualTo(read(file(Map.of())).rows());
    }

    @Test
    void aHeaderThatCannotBeTakenApartIsNotTakenForAnOpenQuote() {
        assertThatThrownBy(() -> read(file(Map.of()).replace("\",\"", "\"^\"")))
                .hasMessageContaining("exchange.file.header");
    }

    @ParameterizedTest
    @ValueSource(strings = {"é", "€", "𝄞"})
    void aFileThatEndsWithinALetterBrokeOff(String letter) {
        for (var before : List.of("", "\n1,2".repeat(5_000))) {
            var whole = (file(Map.of()) + before + '\n' + letter).getBytes(StandardCharsets.UTF_8);
            var letterSize = letter.getBytes(StandardCharsets.UTF_8).length;
            for (var missing = 1; missing < letterSize; missing++) {
                var cut = Arrays.copyOf(whole, whole.length - missing);
                assertThatThrownBy(() -> NationalListFile.read(new ByteArrayInputStream(cut)))
                        .hasMessageContaining("exchange.file.cut-off");
            }
        }
    }

    @Test
    void rangesInAnyOrderOrTouchingOneAnotherAreTaken() {
        var row = read(file(Map.of("h_lundi", "13:30 - 17:00 / 09:00 - 11:00 / 11:00 - 12:00")))
                .rows()
                .getFirst();

        assertThat(row.week().ranges().get(DayOfWeek.MONDAY))
                .containsExactly(range("09:00", "11:00"), range("11:00", "12:00"), range("13:30", "17:00"));
    }

    @ParameterizedTest
    @CsvSource({
        "00:00 - 00:00 / 09:00 - 12:00, HOURS_AT_MIDNIGHT",
        "09:00 - 12:00 / 09:00 - 12:00, HOURS_OVERLAP",
        "09:00 - 16:00 / 13:00 - 15:00, HOURS_OVERLAP",
        "12:00 - 09:00, HOURS_REVERSED",
        "09:00 - 09:00, HOURS_REVERSED",
        "9h - 12h, HOURS_UNREADABLE",
        "09:00 - 25:00, HOURS_UNREADABLE",
        "09:00 - 12:00 /, HOURS_UNREADABLE",
        "sur rendez-vous, HOURS_UNREADABLE"
    })
    void aCellThatCouldBeReadInTwoWaysIsSaidAndTheRestOfTheWeekIsTaken(String cell, Fault fault) {
        var reading = read(file(Map.of("h_mardi", cell)));

        assertThat(reading.faults()).containsExactly(new ListFault(2, "h_mardi", cell, fault));
        assertThat(reading.rows().getFirst().week().unreadable()).containsExactly(Map.entry(DayOfWeek.TUESDAY, cell));
        assertThat(reading.rows().getFirst().week().ranges()).hasSize(4).doesNotContainKey(DayOfWeek.TUESDAY);
    }

    @ParameterizedTest
    @CsvSource({
        "id_fs, '', MISSING",
        "id_fs, numéro un, NOT_A_CODE",
        "insee_com, 7306, NOT_A_CODE",
        "code_postal, 73 000, TOO_LONG",
        "lib_fs, '', MISSING",
        "lib_com, Es\u0007sai, UNREADABLE_CHARACTER"
    })
    void aRowOfNoUseIsLeftOutAndSaid(String column, String value, Fault fault) {
        var reading = read(file(Map.of(column, value), Map.of()));

        assertThat(reading.faults()).singleElement().satisfies(said -> {
            assertThat(said.line()).isEqualTo(2);
            assertThat(said.column()).isEqualTo(column);
            assertThat(said.fault()).isEqualTo(fault);
        });
        assertThat(reading.rows()).singleElement().returns("90002", NationalRow::nationalId);
        assertThat(reading.lines()).isEqualTo(2);
    }

    @Test
    void theSameStructureTwiceIsTakenOnce() {
        var reading = read(file(Map.of("id_fs", "7"), Map.of("id_fs", "7")));

        assertThat(reading.rows()).hasSize(1);
        assertThat(reading.faults()).containsExactly(new ListFault(3, "id_fs", "7", Fault.SAME_STRUCTURE_TWICE));
    }

    @Test
    void aLineWithFewerCellsIsLeftOut() {
        var reading = read(file(Map.of()) + "\n1,2\n");

        assertThat(reading.rows()).hasSize(1);
        assertThat(reading.faults()).containsExactly(new ListFault(3, "", "2 / 19", Fault.WRONG_NUMBER_OF_CELLS));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "06 12 34 56 78",
                "0712345678",
                "+33 6 12 34 56 78",
                "0033712345678",
                "0692 12 34 56",
                "+262 692 12 34 56"
            })
    void aMobileNumberIsNeitherTakenNorShown(String mobile) {
        var reading = read(file(Map.of("telephone", mobile, "commentaire", "Appelez le " + mobile + ".")));

        assertThat(reading.rows().getFirst().place().phone()).isNull();
        assertThat(reading.rows().getFirst().comment()).isEqualTo("Appelez le (mobile retiré).");
        assertThat(reading.faults())
                .extracting(ListFault::fault)
                .containsExactly(Fault.CONTACT_IN_TEXT, Fault.MOBILE_NUMBER);
        assertThat(reading.toString()).doesNotContain(mobile);
    }

    @Test
    void noMailAddressIsTaken() {
        var reading = read(file(Map.of("commentaire", "Écrire à camille.essai@exemple.fr avant de venir")));

        assertThat(reading.rows().getFirst().comment())
                .isEqualTo("Écrire à (adresse électronique retirée) avant de venir");
        assertThat(reading.toString()).doesNotContain("exemple.fr");
    }

    @Test
    void aCoordinateOrAPhoneThatCannotBeReadLeavesTheRow() {
        var reading = read(file(Map.of("latitude", "quarante-cinq", "telephone", "12")));

        assertThat(reading.rows().getFirst().place().longitude()).isNull();
        assertThat(reading.rows().getFirst().place().phone()).isNull();
        assertThat(reading.faults())
                .extracting(ListFault::fault)
                .containsExactlyInAnyOrder(Fault.NOT_A_COORDINATE, Fault.NOT_A_PHONE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ISO-8859-1", "windows-1252", "UTF-16LE"})
    void anotherEncodingIsRefused(String charset) {
        assertThatThrownBy(() -> read(file(Map.of()).replace('’', '\''), Charset.forName(charset)))
                .isInstanceOf(RuleViolation.class)
                .hasMessageContaining("exchange.file.");
    }

    @Test
    void aFarCharacterInAnotherEncodingIsRefusedToo() {
        var bytes = (file(Map.of()) + "\n1,2".repeat(5_000) + "\né").getBytes(StandardCharsets.ISO_8859_1);

        assertThatThrownBy(() -> NationalListFile.read(new ByteArrayInputStream(bytes)))
                .hasMessageContaining("exchange.file.not-utf-8");
    }

    @Test
    void wrongColumnsAreNamed() {
        assertThatThrownBy(() -> read("matricule,FORMAT_FS,lib_fs\n1,2,3"))
                .hasMessageContaining("exchange.file.columns")
                .hasMessageContaining("id_fs, adresse")
                .hasMessageNotContaining("lib_fs");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\uFEFF", "\n\n"})
    void nothingIsNoList(String text) {
        assertThatThrownBy(() -> read(text)).isInstanceOf(RuleViolation.class);
    }

    @Test
    void aHeaderAloneIsNoList() {
        assertThatThrownBy(() -> read(file())).hasMessageContaining("exchange.file.empty");
    }

    @Test
    void aQuoteThatNeverClosesIsSaidWithItsLine() {
        assertThatThrownBy(() -> read(file(Map.of(), Map.of()) + "\n\"9,".repeat(30_000)))
                .hasMessageContaining("exchange.file.broken[3]");
    }

    @Test
    void aHundredThousandLinesAreTooMany() {
        var line = file(Map.of()).lines().skip(1).findFirst().orElseThrow();
        var text = file() + ("\n" + line).repeat(100_000);

        assertThatThrownBy(() -> read(text)).hasMessageContaining("exchange.file.too-many-lines[20000]");
    }

    @Test
    void aFileThatIsNoTextIsRefused() {
        var zip = new byte[] {0x50, 0x4b, 0x03, 0x04, 0x14, 0x00, (byte) 0xff, (byte) 0xfe};

        assertThatThrownBy(() -> NationalListFile.read(new ByteArrayInputStream(zip)))
                .isInstanceOf(RuleViolation.class);
    }

    private static NationalListReading read(String text, Charset charset) {
        return NationalListFile.read(new ByteArrayInputStream(text.getBytes(charset)));
    }

    private static NationalListReading read(String text) {
        return NationalLists.read(text);
    }

    private static TimeRange range(String start, String end) {
        return new TimeRange(LocalTime.parse(start), LocalTime.parse(end));
    }
}
