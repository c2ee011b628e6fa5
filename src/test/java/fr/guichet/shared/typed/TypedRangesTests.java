package fr.guichet.shared.typed;

import static java.time.DayOfWeek.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.guichet.shared.model.TimeRange;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TypedRangesTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "08:30-12:30, 13:30-17:00",
                "8h30-12h30 / 13h30-17h",
                "de 8h30 à 12h30 et de 13h30 à 17h",
                "8:30–12:30 ; 13:30–17:00",
                "8 h 30 - 12 h 30 puis 13 h 30 - 17",
                "08:30-12:30 13:30-17:00",
                "8h30-12h30 13h30-17h",
                "8H30 – 12H30 / 13H30 – 17H",
                "8 h 30 – 12 h 30 et 13 h 30 – 17 h 00",
                "8 h 30 – 12 h 30 13 h 30 – 17 h",
                "de 8 h 30 à 12 h 30 et de 13 h 30 à 17 h 00",
                "8\u00a0h\u00a030\u202f–\u202f12\u00a0h\u00a030,\u00a013\u00a0h\u00a030\u2009–\u200917\u00a0h",
                "8h30\u201112h30 13h30\u201117h",
                "8h30\u201012h30 13h30\u201217h",
                "8h30—12h30 ; 13h30―17h",
                "8h30−12h30 ; 13h30－17h",
                "\u202a8h30-12h30 13h30-17h\u202c",
                "8h30-12h30 - 13h30-17h",
                "8.30-12.30 & 13.30-17.00",
                "8:30-12:30\n13:30-17:00",
                "8h30->12h30, 13h30→17h",
                "Matin : 8h30-12h30, après-midi : 13h30-17h",
                "le matin de 8h30 à 12h30 et l’après-midi de 13h30 à 17h",
                "8 heures 30 à 12 heures 30, 13 heures 30 à 17 heures",
                "08h30-12h30|13h30-17h00",
                "8h30-12h30, 13h30-17h.",
                "8h30/12h30 13h30/17h",
                "8h30 / 12h30, 13h30 / 17h",
                "8h30 12h30 13h30 17h",
                "08:30 12:30, 13:30 17:00",
                "0830-1230 1330-1700",
                "830-1230 / 1330-1700",
                "0830 1230, 1330 1700",
                "８ｈ３０－１２ｈ３０　１３：３０－１７ｈ",
                "8h30mn-12h30mn 13h30min-17h",
                "8h 30 mn - 12h 30 mn, 13h30 - 17h",
                "08:30:00-12:30:00 13:30:00-17:00:00",
                "de 8h30 jusqu’à 12h30 puis de 13h30 jusqu'à 17h",
                "8h30 jusqu’à 12h30, 13h30 jusque 17h",
                "matin 8h30-12h30 aprem 13h30-17h",
                "8h30-12h30 (matin), 13h30-17h (après-midi)",
                "13h30-17h, 8h30-12h30",
                "13h30 à 17h et de 8h30 à 12h30",
                "aprem : 13h30-17h / matin : 8h30-12h30"
            })
    void hoursAreReadAsPeopleWriteThem(String typed) {
        assertThat(TypedRanges.read(typed)).isEqualTo(List.of(range("08:30", "12:30"), range("13:30", "17:00")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "9h-12h 14h-17h",
                "9-12 14-17",
                "9-12/14-17",
                "9h-12h 14-17",
                "9h-12h 14 à 17h",
                "9h00-12h00 14h-17h",
                "9 h - 12 h 14 h - 17 h",
                "9 h 00 – 12 h 00 et 14h-17h",
                "9 h 00 - 12 h 00 14 h 00 - 17 h 00",
                "9h à midi, 14h à 17h",
                "9h à 12h puis 14h à 17h",
                "14h-17h 9h-12h",
                "9h-12h 14h 17h",
                "9h 12h - 14h 17h",
                "9h-midi 14h-17h"
            })
    void anHourAfterASpaceIsNoMinutes(String typed) {
        assertThat(TypedRanges.read(typed)).isEqualTo(List.of(range("09:00", "12:00"), range("14:00", "17:00")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "9h-17h sans interruption",
                "9 h – 17 h, sans interruption",
                "9h à 17h en continu",
                "9h-17h non-stop",
                "9h 00-17h 00",
                "9h-17h (journée continue)",
                "9h-17h en journée continue",
                "journée : 9h-17h",
                "9h-17h (sans interruption)"
            })
    void aDayMayBeOneRange(String typed) {
        assertThat(TypedRanges.read(typed)).isEqualTo(List.of(range("09:00", "17:00")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "fermé", "Fermé", "ferme", "-", "–", "/", "\u00a0", " ", "clos", "Close", "néant"})
    void aDayMayBeClosed(String typed) {
        assertThat(TypedRanges.read(typed)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            9 h 15 – 12 h 15            | 09:15-12:15
            8 h 30 – 12 h 15            | 08:30-12:15
            8 heures 15 à 12 heures 15  | 08:15-12:15
            9 h 15 - 12 h               | 09:15-12:00
            9h15mn-12h                  | 09:15-12:00
            9h-12h 15 min               | 09:00-12:15
            9h-12h14                    | 09:00-12:14
            9h-12h 45                   | 09:00-12:45
            9h 30-12h 30                | 09:30-12:30
            9 h – 12 h 15 h – 18 h      | 09:00-12:00, 15:00-18:00
            9 h 30 – 12 h 15 – 18 h     | 09:30-12:00, 15:00-18:00
            9h-12h 15-18h               | 09:00-12:00, 15:00-18:00
            """)
    void minutesBehindASpaceAreWhatCouldNotBeAnHour(String typed, String read) {
        assertThat(TypedRanges.write(TypedRanges.read(typed))).isEqualTo(read);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "9h-12h 14",
                "9h-12h 15",
                "9 h - 12 h 14",
                "9 h - 12 h 15",
                "9h-12h 13 ",
                "9h00-12h00 14",
                "9-12h. 14",
                "9h-12: 14",
                "9h 14-17h",
                "9h-12h 14h",
                "9h-12h/14h",
                "9h-12h et 14h",
                "9h 14h-17h",
                "08:30-12:30-17:00",
                "08:30",
                "9",
                "à partir de 9h",
                "jusqu’à 12h",
                "9h-12h14-17h"
            })
    void aRangeThatWasOnlyBegunIsNoRange(String typed) {
        refused(typed, "typed.hours.incomplete");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            lundi 9h-12h    | 09:00-12:00
            Lundi : 9h-12h  | 09:00-12:00
            lun. 9h-12h     | 09:00-12:00
            le lundi matin de 9h à 12h | 09:00-12:00
            9h-12h le lundi | 09:00-12:00
            lundi fermé     | ''
            """)
    void theHoursOfADayMayNameIt(String typed, String read) {
        assertThat(TypedRanges.write(TypedRanges.read(typed, MONDAY))).isEqualTo(read);
    }

    @ParameterizedTest
    @ValueSource(strings = {"mardi 9h-12h", "lundi et jeudi 9h-12h", "du lundi au vendredi 9h-17h", "mardi fermé"})
    void theHoursOfAnotherDayAreRefused(String typed) {
        assertThatExceptionOfType(Unreadable.class)
                .isThrownBy(() -> TypedRanges.read(typed, MONDAY))
                .returns("typed.hours.weekday", Unreadable::code);
        refused(typed, "typed.hours.weekday");
    }

    @Test
    void aDayWithoutHoursIsNotClosed() {
        assertThatExceptionOfType(Unreadable.class).isThrownBy(() -> TypedRanges.read("lundi", MONDAY));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            08:30-12:30, 12:00-17:00 | typed.hours.overlap        | 08:30-12:30 et 12:00-17:00
            12h-17h 8h30-12h30       | typed.hours.overlap        | 08:30-12:30 et 12:00-17:00
            12:30-08:30              | typed.hours.reversed       | 12:30-08:30
            9h-9h                    | typed.hours.reversed       | 09:00-09:00
            9h-12h 14h-13h           | typed.hours.reversed       | 14:00-13:00
            25:00-26:00              | typed.time.impossible      | 25:00
            8h-12h75                 | typed.time.impossible      | 12h75
            9h-24h                   | typed.time.impossible      | 24h
            9h-12h (sur rendez-vous) | typed.hours.by-appointment | 9h-12h (sur rendez-vous)
            9h-12h sur RDV           | typed.hours.by-appointment | 9h-12h sur RDV
            9h-12h sauf en août      | typed.hours.remark         | 9h-12h sauf en août
            9h-12h (annexe)          | typed.hours.remark         | 9h-12h (annexe)
            """)
    void eachFaultHasItsSentence(String typed, String code, String quoted) {
        assertThatExceptionOfType(Unreadable.class)
                .isThrownBy(() -> TypedRanges.read(typed))
                .returns(code, Unreadable::code)
                .returns(quoted, Unreadable::quoted);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            matin : 9h-12h, après-midi : 14h-17h          | 09:00-12:00, 14:00-17:00
            9h-12h le matin et 14h-17h l’après-midi       | 09:00-12:00, 14:00-17:00
            9h-12h matin après-midi 14h-17h               | 09:00-12:00, 14:00-17:00
            9h-12h (matin) 14h-17h (après-midi)           | 09:00-12:00, 14:00-17:00
            9h-12h (matin) / aprem de 14h à 17h           | 09:00-12:00, 14:00-17:00
            14h-17h l’après-midi, matin - 9h-12h          | 09:00-12:00, 14:00-17:00
            9h-12h, après-midi : 14h-17h                  | 09:00-12:00, 14:00-17:00
            matinée 9h-12h 14h-17h                        | 09:00-12:00, 14:00-17:00
            8h30-13h30 (matin)                            | 08:30-13:30
            aprem 12h-17h                                 | 12:00-17:00
            9h-17h toute la journée                       | 09:00-17:00
            """)
    void aPartOfTheDayIsPassedOverBesideItsOwnRange(String typed, String read) {
        assertThat(TypedRanges.write(TypedRanges.read(typed))).isEqualTo(read);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "9h-12h et après-midi",
                "9h-12h, après-midi",
                "9h-12h aprem",
                "9h-12h + aprem",
                "matin 9h-12h, après-midi",
                "matin 9h-12h après-midi",
                "matin, 14h-17h",
                "matin et 14h-17h",
                "matin 14h-17h",
                "14h-17h et le matin",
                "14h-17h (matin)",
                "après-midi 9h-12h",
                "après-midi, 18h-20h",
                "12h-13h et après-midi",
                "12h-13h - aprem",
                "9h-12h, journée",
                "9h-12h matin et après-midi",
                "matin et après-midi 9h-17h",
                "matin 9h-12h matin",
                "matin 9h-14h"
            })
    void aPartOfTheDayWithoutHoursOfItsOwnIsRefused(String typed) {
        refused(typed, "typed.hours.part-of-day");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            9-12 2-5           | 14h-17h plutôt que 2h-5h
            8-12 1-5           | 13h-17h plutôt que 1h-5h
            2-5                | 14h-17h plutôt que 2h-5h
            2-5h               | 14h-17h plutôt que 2h-5h
            02-05              | 14h-17h plutôt que 2h-5h
            9-12 2-17          | 14h-17h plutôt que 2h-17h
            9h-12h 2h-5h       | 14h-17h plutôt que 2h-5h
            9h-12h, 1h30-5h    | 13h30-17h plutôt que 1h30-5h
            9:00-12:00 2:00-5:15 | 14h-17h15 plutôt que 2h-5h15
            830-1230 130-500   | 13h30-17h plutôt que 1h30-5h
            5-12               | 05:00-12:00 plutôt que 5h-12h
            """)
    void hoursOfTheAfternoonAreNotReadAsTheNight(String typed, String quoted) {
        assertThatExceptionOfType(Unreadable.class)
                .isThrownBy(() -> TypedRanges.read(typed))
                .returns("typed.hours.night", Unreadable::code)
                .returns(quoted, Unreadable::quoted);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            01:00-05:00              | 01:00-05:00
            2h-5h                    | 02:00-05:00
            0200-0500                | 02:00-05:00
            02:30-04:00, 09:00-12:00 | 02:30-04:00, 09:00-12:00
            6-9                      | 06:00-09:00
            """)
    void hoursOfTheNightAreReadWhenWrittenInFull(String typed, String read) {
        assertThat(TypedRanges.write(TypedRanges.read(typed))).isEqualTo(read);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            9h12-14h17   | 09:12-14:17
            9h12 à 14h17 | 09:12-14:17
            9:12-14:17   | 09:12-14:17
            9.15-14.45   | 09:15-14:45
            """)
    void twoWholeTimesMayHaveAnyMinutes(String typed, String read) {
        assertThat(TypedRanges.write(TypedRanges.read(typed))).isEqualTo(read);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "demain",
                "9h12/14h17",
                "9h12 14h17",
                "9h12 / 14h15",
                "9.12-14.17",
                "9.12/14.17",
                "0912 1417",
                "matin",
                "aprem",
                "neuf heures",
                "et",
                ",",
                "9/12 14/17",
                "9 12",
                "9h 12",
                "9h et 12h",
                "matin 9h après-midi 14h",
                "9h12h14h17h",
                "9h-12h-14h-17h",
                "8h 15-12h 20",
                "9,30-12,30"
            })
    void whatCannotBeReadIsRefused(String typed) {
        refused(typed, TypedRanges.UNREADABLE);
    }

    @Test
    void aLongTextIsRefusedWithoutBeingRead() {
        refused("08:30-12:30, ".repeat(400), TypedRanges.UNREADABLE);
    }

    private static void refused(String typed, String code) {
        assertThatExceptionOfType(Unreadable.class)
                .isThrownBy(() -> TypedRanges.read(typed))
                .returns(code, Unreadable::code);
    }

    private static TimeRange range(String start, String end) {
        return new TimeRange(LocalTime.parse(start), LocalTime.parse(end));
    }
}
