package fr.guichet.shared.model;

import static java.util.stream.Collectors.toCollection;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What the desk never writes in free text about a person. The NIR is reserved to the users listed by décret n°
 * 2019-341; the CNIL asks those who help people online to keep no password of theirs; no page here needs a tax number, a
 * bank account or a card (RGPD, article 5). A number is known by the way it is written as much as by its digits, so
 * that dates, telephone numbers and SIRET stay allowed; a wrong key is taken for a slip on a real number. {@code
 * forbidden-data.js} follows the same rules in the page.
 */
public enum ForbiddenData {
    NIR(ForbiddenNumbers.Nir::isIn),
    TAX_NUMBER(ForbiddenNumbers.TaxNumber::isIn),
    IBAN(ForbiddenNumbers.Iban::isIn),
    CARD(ForbiddenNumbers.Card::isIn),
    PASSWORD(StatedPassword::isIn);

    private final Predicate<FreeText> recognised;

    ForbiddenData(Predicate<FreeText> recognised) {
        this.recognised = recognised;
    }

    public static Set<ForbiddenData> in(@Nullable String text) {
        if (text == null) {
            return EnumSet.noneOf(ForbiddenData.class);
        }
        var typed = FreeText.of(text);
        return Arrays.stream(values())
                .filter(kind -> kind.recognised.test(typed))
                .collect(toCollection(() -> EnumSet.noneOf(ForbiddenData.class)));
    }
}
