package fr.guichet.shared.typed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TypedEmailTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jean@exemple.fr",
                " jean@exemple.fr ",
                "jean@exemple.fr.",
                "jean@exemple.fr,",
                "jean@exemple.fr ;",
                "\u00a0jean@exemple.fr\u202f",
                "\u200ejean@exemple.fr",
                "jean\u200b@exemple.fr",
                "\ufeffjean@exemple.fr",
                "jean＠exemple.fr",
                "ｊｅａｎ@exemple.fr",
                "jean@EXEMPLE.FR",
                "mailto:jean@exemple.fr",
                "MAILTO:jean@exemple.fr",
                "<jean@exemple.fr>",
                "Jean <jean@exemple.fr>",
                "\"Jean Modèle\" <jean@exemple.fr>",
                "Jean <mailto:jean@exemple.fr>"
            })
    void anAddressIsReadAsPeoplePasteIt(String typed) {
        assertThat(TypedEmail.read(typed)).isEqualTo("jean@exemple.fr");
    }

    @ParameterizedTest
    @CsvSource({
        "prenom.nom+guichet@sous.exemple.fr, prenom.nom+guichet@sous.exemple.fr",
        "Jean.Modele@exemple.fr, Jean.Modele@exemple.fr",
        "o'connor@exemple.fr, o'connor@exemple.fr",
        "jean@école.fr, jean@xn--cole-9oa.fr",
        "jean@ÉCOLE.fr, jean@xn--cole-9oa.fr",
        "jean@xn--cole-9oa.fr, jean@xn--cole-9oa.fr",
        "jean@exemple.île, jean@exemple.xn--le-pja",
        "jean@3-suisses.fr, jean@3-suisses.fr"
    })
    void mailWritesItInAscii(String typed, String forMail) {
        assertThat(TypedEmail.forMail(TypedEmail.read(typed))).isEqualTo(forMail);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        josé@exemple.fr                    | accent
        JOSÉ@exemple.fr                    | accent
        çedric@exemple.fr                  | accent
        jеan@exemple.fr                    | accent
        jean@gmail                         | ending
        jean@localhost                     | ending
        jean@école                         | ending
        jean                               | unreadable
        jean@                              | unreadable
        @exemple.fr                        | unreadable
        jean@@exemple.fr                   | unreadable
        jean@exemple.fr, paul@exemple.fr   | unreadable
        jean@exemple.fr paul@exemple.fr    | unreadable
        jean@exemple.fr;paul@exemple.fr    | unreadable
        jean dupont@exemple.fr             | unreadable
        jean@exemple fr                    | unreadable
        jean@exemple,fr                    | unreadable
        jean@exemple..fr                   | unreadable
        jean@.fr                           | unreadable
        jean@-exemple.fr                   | unreadable
        jean@exemple.f                     | unreadable
        jean@127.0.0.1                     | unreadable
        jean@[127.0.0.1]                   | unreadable
        .jean@exemple.fr                   | unreadable
        jean.@exemple.fr                   | unreadable
        je..an@exemple.fr                  | unreadable
        "jean dupont"@exemple.fr           | unreadable
        www.exemple.fr                     | unreadable
        06 12 34 56 78                     | unreadable
        """)
    void whatNoMailReachesIsRefusedForItsReason(String typed, String reason) {
        refused(typed, reason);
    }

    @ParameterizedTest
    @ValueSource(strings = {"jean@exemple.fr\r\nBcc: tous", "jean@exemple.fr\u0000.fr", "a\nb@exemple.fr"})
    void nothingIsSmuggledInWithIt(String typed) {
        refused(typed, "unreadable");
    }

    @ParameterizedTest
    @ValueSource(ints = {65, 300, 100_000})
    void nobodyHasSoLongAName(int letters) {
        refused("a".repeat(letters) + "@exemple.fr", "unreadable");
    }

    private static void refused(String typed, String reason) {
        assertThatExceptionOfType(Unreadable.class)
                .isThrownBy(() -> TypedEmail.read(typed))
                .extracting(Unreadable::code)
                .isEqualTo("typed.email." + reason);
    }
}
