package fr.guichet.shared.typed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TypedDayTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-12-08",
                "2026/12/08",
                "2026 12 8",
                "20261208",
                "8/12/2026",
                "08/12/2026",
                "08-12-2026",
                "8.12.2026",
                "8. 12. 2026",
                "8 12 2026",
                "8 / 12 / 2026",
                "08122026",
                "8/12/26",
                "8-12-26",
                "081226",
                "8 déc. 2026",
                "8 dec 2026",
                "8 décembre 2026",
                "8 decembre 2026",
                "8 DÉCEMBRE 2026",
                "8 DECEMBRE 26",
                "8-déc.-2026",
                "8déc2026",
                "08/déc/2026",
                "mardi 8 décembre 2026",
                "Mardi 8 Décembre 2026",
                "mar. 8 déc. 2026",
                "mardi, le 8 décembre 2026",
                "le mardi 8 décembre 2026",
                "le 8 décembre 2026",
                "mardi 8/12/2026",
                "  8/12/2026  ",
                "8\u00a0décembre\u00a02026",
                "8\u202fdécembre\u202f2026",
                "\u200e8/12/2026\u200e",
                "\u202a8/12/2026\u202c",
                "\ufeff8/12/2026",
                "8\u200b/12/2026",
                "８／１２／２０２６",
                "08‑12‑2026",
                "8–12–2026",
                "8\u221212\u22122026",
                "8⁄12⁄2026",
                "8 de\u0301cembre 2026",
                "\t8/12/2026\n"
            })
    void aDayIsReadAsPeopleWriteIt(String typed) {
        assertThat(TypedDay.read(typed)).isEqualTo("2026-12-08");
    }

    @ParameterizedTest
    @CsvSource({
        "1er janvier 2027, 2027-01-01",
        "1ER JANVIER 2027, 2027-01-01",
        "1 er janvier 2027, 2027-01-01",
        "1ᵉʳ janvier 2027, 2027-01-01",
        "premier janvier 2027, 2027-01-01",
        "1/1/2027, 2027-01-01",
        "1/1/00, 2000-01-01",
        "31/12/99, 2099-12-31",
        "29 févr. 2028, 2028-02-29",
        "3 mars 2026, 2026-03-03",
        "3 avr 2026, 2026-04-03",
        "3 mai 2026, 2026-05-03",
        "3 juin 2026, 2026-06-03",
        "3 juil. 2026, 2026-07-03",
        "15 août 2026, 2026-08-15",
        "15 AOUT 2026, 2026-08-15",
        "3 sept. 2026, 2026-09-03",
        "3 oct. 2026, 2026-10-03",
        "11 nov. 2026, 2026-11-11",
        "20122026, 2026-12-20",
        "01/01/1900, 1900-01-01",
        "31/12/2100, 2100-12-31"
    })
    void eachMonthAndTheEdgesOfTheCalendarAreRead(String typed, LocalDate day) {
        assertThat(TypedDay.read(typed)).isEqualTo(day);
    }

    @ParameterizedTest
    @CsvSource({
        "hier, unreadable",
        "8/12, unreadable",
        "8 décembre, unreadable",
        "décembre 2026, unreadable",
        "8 jui 2026, unreadable",
        "8 dé 2026, unreadable",
        "8 frimaire 2026, unreadable",
        "hier 8 décembre 2026, unreadable",
        "8/12/2026 10:00, unreadable",
        "2026-12-08T00:00, unreadable",
        "8//12//2026, unreadable",
        "8/12/2, unreadable",
        "8122026, unreadable",
        "46364, unreadable",
        "null, unreadable",
        "<script>, unreadable",
        "31/02/2027, impossible",
        "29/02/2027, impossible",
        "2027-02-29, impossible",
        "31 avril 2026, impossible",
        "00/13/2026, impossible",
        "0/1/2026, impossible",
        "8/15/2026, impossible",
        "2026-13-01, impossible",
        "32/01/2026, impossible",
        "99992026, impossible",
        "0001-01-01, out-of-reach",
        "9999-12-31, out-of-reach",
        "20226-12-08, out-of-reach",
        "+20226-12-08, out-of-reach",
        "-0001-12-08, out-of-reach",
        "999999999-12-31, out-of-reach",
        "8/12/20226, out-of-reach",
        "8/12/1026, out-of-reach",
        "8/12/0001, out-of-reach",
        "8/12/206, out-of-reach",
        "31/12/1899, out-of-reach",
        "1/1/2101, out-of-reach",
        "mercredi 8 décembre 2026, other-weekday"
    })
    void whatIsNoDayIsRefusedForItsReason(String typed, String reason) {
        assertThatExceptionOfType(Unreadable.class)
                .isThrownBy(() -> TypedDay.read(typed))
                .extracting(Unreadable::code)
                .isEqualTo("typed.day." + reason);
    }

    @Test
    void aLongTextIsNoDay() {
        assertThatExceptionOfType(Unreadable.class).isThrownBy(() -> TypedDay.read("1".repeat(100_000)));
    }

    @Test
    void whatWasTypedIsSaidAgainShortenedAndWithoutPlaceholders() {
        assertThatExceptionOfType(Unreadable.class)
                .isThrownBy(() -> TypedDay.read("{0} {" + "x".repeat(60)))
                .satisfies(refused -> assertThat(refused.quoted()).isEqualTo("(0) (" + "x".repeat(35) + "…"))
                .withMessage("typed.day.unreadable");
    }
}
