package fr.guichet.opening;

import static org.assertj.core.api.Assertions.assertThat;

import fr.guichet.shared.model.TimeRange;
import java.time.LocalTime;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
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
                "8h30-12h30, 13h30-17h."
            })
    void hoursAreReadAsPeopleWriteThem(String typed) {
        assertThat(TypedRanges.read(typed)).hasValue(Arrays.asList(range("08:30", "12:30"), range("13:30", "17:00")));
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
                "9h à 12h puis 14h à 17h"
            })
    void anHourAfterASpaceIsNoMinutes(String typed) {
        assertThat(TypedRanges.read(typed)).hasValue(Arrays.asList(range("09:00", "12:00"), range("14:00", "17:00")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "9h-17h sans interruption",
                "9 h – 17 h, sans interruption",
                "9h à 17h en continu",
                "9h-17h non-stop",
                "9h 00-17h 00"
            })
    void aDayMayBeOneRange(String typed) {
        assertThat(TypedRanges.read(typed)).hasValue(Arrays.asList(range("09:00", "17:00")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "fermé", "Fermé", "ferme", "-", "–", "/", "\u00a0", " "})
    void aDayMayBeClosed(String typed) {
        assertThat(TypedRanges.read(typed).orElseThrow()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "demain",
                "25:00-26:00",
                "08:75-12:00",
                "12:30-08:30",
                "08:30-12:30, 12:00-17:00",
                "13:30-17:00, 08:30-12:30",
                "08:30",
                "08:30-12:30 sauf en août",
                "08:30-12:30-17:00",
                "matin",
                "et",
                ",",
                "9h-12h 14h",
                "9h 12h",
                "9/12 14/17",
                "à partir de 9h",
                "9h-12h sur rendez-vous",
                "0830-1230",
                "9h-24h",
                "9h-12h 14h-13h"
            })
    void whatCannotBeReadIsRefused(String typed) {
        assertThat(TypedRanges.read(typed)).isEmpty();
    }

    @Test
    void aLongTextIsRefusedWithoutBeingRead() {
        assertThat(TypedRanges.read("08:30-12:30, ".repeat(400))).isEmpty();
    }

    private static TimeRange range(String start, String end) {
        return new TimeRange(LocalTime.parse(start), LocalTime.parse(end));
    }
}
