package fr.guichet.shared.typed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TypedTimeTests {

    @ParameterizedTest
    @CsvSource({
        "21:15, 21:15",
        "21h15, 21:15",
        "21H15, 21:15",
        "21 h 15, 21:15",
        "21\u00a0h\u00a015, 21:15",
        "21\u202fh\u202f15, 21:15",
        "21 h 15 min, 21:15",
        "21 heures 15, 21:15",
        "21.15, 21:15",
        "21 : 15, 21:15",
        "２１：１５, 21:15",
        "2115, 21:15",
        "21:15:00, 21:15",
        "21:15:30.5, 21:15",
        "0915, 09:15",
        "915, 09:15",
        "9:15, 09:15",
        "09h15, 09:15",
        "\u200e9h15, 09:15",
        "9h, 09:00",
        "9 h, 09:00",
        "9 H, 09:00",
        "9 heures, 09:00",
        "9, 09:00",
        "0h, 00:00",
        "00:00, 00:00",
        "23:59, 23:59"
    })
    void anHourIsReadAsPeopleWriteIt(String typed, LocalTime time) {
        assertThat(TypedTime.read(typed)).isEqualTo(time);
    }

    @ParameterizedTest
    @CsvSource({
        "25h, impossible",
        "24:00, impossible",
        "9h60, impossible",
        "9:75, impossible",
        "2460, impossible",
        "midi, unreadable",
        "neuf heures, unreadable",
        "9h5, unreadable",
        "9h-12h, unreadable",
        "-9h, unreadable",
        "09150, unreadable",
        "8/12/2026, unreadable"
    })
    void whatIsNoHourIsRefusedForItsReason(String typed, String reason) {
        assertThatExceptionOfType(Unreadable.class)
                .isThrownBy(() -> TypedTime.read(typed))
                .extracting(Unreadable::code)
                .isEqualTo("typed.time." + reason);
    }
}
