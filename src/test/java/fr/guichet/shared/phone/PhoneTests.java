package fr.guichet.shared.phone;

import static fr.guichet.shared.phone.NumberingPlan.FRANCE;
import static fr.guichet.shared.phone.NumberingPlan.FRENCH_POLYNESIA;
import static fr.guichet.shared.phone.NumberingPlan.NEW_CALEDONIA;
import static fr.guichet.shared.phone.NumberingPlan.SAINT_PIERRE_AND_MIQUELON;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhoneTests {

    @ParameterizedTest
    @CsvSource({
        "0612345678,      +33612345678,   06 12 34 56 78",
        "04 79 68 58 52,  +33479685852,   04 79 68 58 52",
        "07 00 11 22 33,  +33700112233,   07 00 11 22 33",
        "01 99 00 12 34,  +33199001234,   01 99 00 12 34",
        "09 70 12 34 56,  +33970123456,   09 70 12 34 56",
        "08 00 12 34 56,  +33800123456,   08 00 12 34 56",
        "02 62 37 80 39,  +262262378039,  0262 37 80 39",
        "0263 12 34 56,   +262263123456,  0263 12 34 56",
        "0692 12 34 56,   +262692123456,  0692 12 34 56",
        "0693 12 34 56,   +262693123456,  0693 12 34 56",
        "0269 61 23 45,   +262269612345,  0269 61 23 45",
        "0269 12 34 56,   +262269123456,  0269 12 34 56",
        "0639 12 34 56,   +262639123456,  0639 12 34 56",
        "05 90 12 34 56,  +590590123456,  0590 12 34 56",
        "0690 12 34 56,   +590690123456,  0690 12 34 56",
        "0691 12 34 56,   +590691123456,  0691 12 34 56",
        "0594 12 34 56,   +594594123456,  0594 12 34 56",
        "0694 12 34 56,   +594694123456,  0694 12 34 56",
        "0596 12 34 56,   +596596123456,  0596 12 34 56",
        "0696 12 34 56,   +596696123456,  0696 12 34 56",
        "0697 12 34 56,   +596697123456,  0697 12 34 56",
        "0709 12 34 56,   +596709123456,  0709 12 34 56",
        "0508 41 12 34,   +508411234,     0508 41 12 34",
        "0708 45 12 34,   +508708451234,  0708 45 12 34",
        "+508 41 12 34,   +508411234,     0508 41 12 34",
        "+262 692 12 34 56, +262692123456, 0692 12 34 56",
        "+262 0692 12 34 56, +262692123456, 0692 12 34 56",
        "00 596 596 12 34 56, +596596123456, 0596 12 34 56",
        "+33 262 37 80 39, +262262378039, 0262 37 80 39",
        "+687 26 12 34,   +687261234,     +687 26.12.34",
        "+689 40 41 23 45, +68940412345,  +689 40 41 23 45",
        "+681 72 12 34,   +681721234,     +681 72 12 34",
        "+41 22 123 45 67, +41221234567,  +41 22 123 45 67",
        "+41 (0)22 123 45 67, +41221234567, +41 22 123 45 67",
        "+39 06 1234 5678, +390612345678, +39 06 1234 5678",
        "0049 1511 2345678, +4915112345678, +49 1511 2345678",
    })
    void aNumberIsReadByItsPlan(String typed, String dialled, String written) {
        var phone = Phone.in(typed, FRANCE).orElseThrow();

        assertThat(phone.dialled()).isEqualTo(dialled);
        assertThat(phone.written(FRANCE)).isEqualTo(written);
        assertThat(phone.link()).isEqualTo("tel:" + dialled);
        assertThat(Phone.in(written, FRANCE)).contains(phone);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0612345678",
                "06.12.34.56.78",
                "06/12/34/56/78",
                "06-12-34-56-78",
                "06,12,34,56,78",
                "06·12·34·56·78",
                " (06) 12 34 56 78 ",
                "+33 6 12 34 56 78",
                "+33 (0)6 12 34 56 78",
                "(+33) 6 12 34 56 78",
                "+33 06 12 34 56 78",
                "0033 6 12 34 56 78",
                "00 33 6 12 34 56 78",
                "06\u00a012\u00a034\u00a056\u00a078",
                "06\u202f12\u202f34\u202f56\u202f78",
                "06\u200912\u200a34\u200356\u300078",
                "06\u201012\u201134\u201256\u201378",
                "06\u201412\u201534\u221256\u00ad78",
                "\u202a06 12 34 56 78\u202c",
                "\u200e06 12 34 56 78\u200f",
                "\u206606 12 34 56 78\u2069",
                "\ufeff06\u200b12\u200c34\u200d56\u206078",
                "\u202d+33 6 12 34 56 78\u202e",
                "０６ １２ ３４ ５６ ７８",
                "＋３３ ６ １２ ３４ ５６ ７８",
                "٠٦ ١٢ ٣٤ ٥٦ ٧٨",
                "06\t12\n34 56 78",
                "Tél. : 06 12 34 56 78",
                "Tél : 06 12 34 56 78",
                "TÉLÉPHONE 06 12 34 56 78",
                "Tél. portable : 06 12 34 56 78",
                "Te\u0301l. : 06 12 34 56 78",
                "N° de téléphone : 06 12 34 56 78",
                "Mob. 06 12 34 56 78",
                "tel:+33612345678",
                "☎ 06 12 34 56 78",
                "06 12 34 56 78."
            })
    void aPastedNumberIsTheSame(String pasted) {
        assertThat(Phone.in(pasted, FRANCE)).contains(new Phone("+33612345678"));
    }

    @ParameterizedTest
    @CsvSource({
        "39 39,   3939,   39 39",
        "3646,    3646,   36 46",
        "32.30,   3230,   32 30",
        "3960,    3960,   39 60",
        "118 712, 118712, 118 712",
        "115,     115,    115",
        "15,      15,     15",
        "119,     119,    119"
    })
    void aNumberOfAServiceStaysShort(String typed, String dialled, String written) {
        var phone = Phone.in(typed, FRANCE).orElseThrow();

        assertThat(phone.isOfAService()).isTrue();
        assertThat(phone.link()).isEqualTo("tel:" + dialled);
        assertThat(phone.written(FRANCE)).isEqualTo(written);
    }

    @ParameterizedTest
    @CsvSource({
        "NEW_CALEDONIA,             26 12 34,       +687261234,    26.12.34",
        "NEW_CALEDONIA,             75.12.34,       +687751234,    75.12.34",
        "NEW_CALEDONIA,             +687 75 12 34,  +687751234,    75.12.34",
        "NEW_CALEDONIA,             06 12 34 56 78, +33612345678,  +33 6 12 34 56 78",
        "NEW_CALEDONIA,             0692 12 34 56,  +262692123456, +262 692 12 34 56",
        "NEW_CALEDONIA,             39 39,          3939,          39 39",
        "FRENCH_POLYNESIA,          40 41 23 45,    +68940412345,  40 41 23 45",
        "FRENCH_POLYNESIA,          89123456,       +68989123456,  89 12 34 56",
        "WALLIS_AND_FUTUNA,         72 12 34,       +681721234,    72 12 34",
        "SAINT_PIERRE_AND_MIQUELON, 41 12 34,       +508411234,    0508 41 12 34",
        "SAINT_PIERRE_AND_MIQUELON, 0508 41 12 34,  +508411234,    0508 41 12 34",
        "SAINT_PIERRE_AND_MIQUELON, 06 12 34 56 78, +33612345678,  06 12 34 56 78"
    })
    void aTerritoryDialsItsShortNumbers(NumberingPlan there, String typed, String dialled, String written) {
        var phone = Phone.in(typed, there).orElseThrow();

        assertThat(phone.dialled()).isEqualTo(dialled);
        assertThat(phone.written(there)).isEqualTo(written);
        assertThat(Phone.in(written, there)).contains(phone);
    }

    @ParameterizedTest
    @CsvSource({
        "06 12 34 56,                     TOO_SHORT",
        "26 12 34,                        TOO_SHORT",
        "+33 6 12,                        TOO_SHORT",
        "06 12 34 56 78 9,                TOO_LONG",
        "06 12 34 56 78 / 04 79 00 00 00, TOO_LONG",
        "+41 22 123 45 67 89 01 23 45,    TOO_LONG",
        "1234567890,                      NO_PREFIX",
        "00 00 00 00 00,                  TOO_LONG",
        "+999 12 34 56 78,                NO_SUCH_COUNTRY",
        "O6 12 34 56 78,                  LETTERS",
        "06 12 34 56 78 poste 4,          LETTERS",
        "Maman 06 12 34 56 78,            LETTERS",
        "06 12 +33 6 12 34 56 78,         LETTERS",
        "sans,                            LETTERS",
        "- -,                             LETTERS"
    })
    void whatCannotBeReadSaysWhy(String typed, PhoneFault fault) {
        assertThat(Phone.read(typed, FRANCE)).isEqualTo(fault);
    }

    @ParameterizedTest
    @CsvSource({
        "06 12 34 56 78,    0612345678",
        "+33 6 12 34 56 78, 0612345678",
        "0262 37 80 39,     0262378039",
        "+262 262 37 80 39, 0262378039",
        "+33 262 37 80 39,  0262378039",
        "0508 41 12 34,     0508411234",
        "+508 41 12 34,     0508411234",
        "+508 708 45 12 34, 0708451234",
        "+687 26 12 34,     00687261234",
        "+41 79 123 45 67,  0041791234567"
    })
    void aNumberIsFoundByOneForm(String typed, String form) {
        assertThat(Phone.in(typed, FRANCE).orElseThrow().searchForm()).isEqualTo(form);
    }

    @ParameterizedTest
    @CsvSource({
        "0612345678, true",
        "0639123456, true",
        "+262 692 12 34 56, true",
        "+687 75 12 34, true",
        "0262378039, false",
        "0479685852, false",
        "3939, false"
    })
    void aMobileIsKnown(String typed, boolean mobile) {
        assertThat(Phone.in(typed, FRANCE).orElseThrow().isMobile()).isEqualTo(mobile);
    }

    @Test
    void aPlaceIsKnownByItsLocalTime() {
        assertThat(NumberingPlan.of(ZoneId.of("Pacific/Noumea"))).isEqualTo(NEW_CALEDONIA);
        assertThat(NumberingPlan.of(ZoneId.of("Pacific/Tahiti"))).isEqualTo(FRENCH_POLYNESIA);
        assertThat(NumberingPlan.of(ZoneId.of("America/Miquelon"))).isEqualTo(SAINT_PIERRE_AND_MIQUELON);
        assertThat(NumberingPlan.of(ZoneId.of("Indian/Reunion"))).isEqualTo(FRANCE);
    }

    @Test
    void whatCannotBeReadIsShownAsItWasTyped() {
        assertThat(Phone.tidy("06.12.34.56.78", FRANCE)).isEqualTo("06 12 34 56 78");
        assertThat(Phone.tidy("chez sa fille", FRANCE)).isEqualTo("chez sa fille");
    }
}
