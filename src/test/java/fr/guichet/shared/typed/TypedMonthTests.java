package fr.guichet.shared.typed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TypedMonthTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-12",
                "2026/12",
                "12/2026",
                "12-2026",
                "12.2026",
                "12 2026",
                "12/26",
                "décembre 2026",
                "Decembre 2026",
                "DÉC. 2026",
                "déc 26",
                "décembre\u00a02026",
                "１２／２０２６",
                "\u200e2026-12"
            })
    void aMonthIsReadAsPeopleWriteIt(String typed) {
        assertThat(TypedMonth.read(typed)).isEqualTo(java.time.YearMonth.of(2026, 12));
    }

    @ParameterizedTest
    @CsvSource({
        "13/2026, unreadable",
        "2026-13, unreadable",
        "0/2026, unreadable",
        "décembre, unreadable",
        "12, unreadable",
        "brumaire 2026, unreadable",
        "le mois prochain, unreadable",
        "9999-12, out-of-reach",
        "0001-01, out-of-reach",
        "12/20226, out-of-reach"
    })
    void whatIsNoMonthIsRefusedForItsReason(String typed, String reason) {
        assertThatExceptionOfType(Unreadable.class)
                .isThrownBy(() -> TypedMonth.read(typed))
                .extracting(Unreadable::code)
                .isEqualTo("typed.month." + reason);
    }
}
