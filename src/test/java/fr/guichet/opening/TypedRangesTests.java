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
                "08:30-12:30 13:30-17:00"
            })
    void hoursAreReadAsPeopleWriteThem(String typed) {
        assertThat(TypedRanges.read(typed)).hasValue(Arrays.asList(range("08:30", "12:30"), range("13:30", "17:00")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "fermé", "Fermé", "ferme", "-", " "})
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
                "08:30-12:30-17:00"
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
