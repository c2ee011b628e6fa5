package fr.guichet.shared.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import fr.guichet.shared.model.Ids;
import fr.guichet.shared.tenancy.Tenancy;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class VaultTests {

    static final UUID HOUSE = Ids.next();
    static final UUID OTHER_HOUSE = Ids.next();
    static final UUID PERSON = Ids.next();

    Vault vault = new Vault(VaultKeys.fresh());

    @Test
    void aNameIsReadAgainByItsOwner() {
        var sealed = here(() -> vault.seal("Essai Chloé", PERSON));

        assertThat(here(() -> vault.open(sealed, PERSON))).isEqualTo("Essai Chloé");
    }

    @Test
    void aSealedNameCannotBeReadInTheDatabase() {
        var sealed = here(() -> vault.seal("Croquis", PERSON));

        assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain("Croquis");
    }

    @Test
    void theSameNameIsNeverSealedTwiceAlike() {
        assertThat(here(() -> vault.seal("Croquis", PERSON))).isNotEqualTo(here(() -> vault.seal("Croquis", PERSON)));
    }

    @Test
    void aNameCopiedToAnotherPersonDoesNotOpen() {
        var sealed = here(() -> vault.seal("Croquis", PERSON));

        assertThatExceptionOfType(SealBroken.class).isThrownBy(() -> here(() -> vault.open(sealed, Ids.next())));
    }

    @Test
    void aNameCopiedToAnotherStructureDoesNotOpen() {
        var sealed = here(() -> vault.seal("Croquis", PERSON));

        assertThatExceptionOfType(SealBroken.class)
                .isThrownBy(() -> Tenancy.as(OTHER_HOUSE, () -> vault.open(sealed, PERSON)));
    }

    @Test
    void anAlteredNameDoesNotOpen() {
        var sealed = here(() -> vault.seal("Croquis", PERSON));
        sealed[sealed.length - 1] ^= 1;

        assertThatExceptionOfType(SealBroken.class)
                .isThrownBy(() -> here(() -> vault.open(sealed, PERSON)))
                .withMessageNotContaining("Croquis");
    }

    @Test
    void otherKeysOpenNothing() {
        var sealed = here(() -> vault.seal("Croquis", PERSON));

        assertThatExceptionOfType(SealBroken.class)
                .isThrownBy(() -> here(() -> new Vault(VaultKeys.fresh()).open(sealed, PERSON)));
    }

    @Test
    void withNoStructureAtWorkNothingIsSealed() {
        assertThatIllegalStateException().isThrownBy(() -> vault.seal("Croquis", PERSON));
    }

    @Test
    void aTermHasOneSearchKeyOfSixteenBytes() {
        assertThat(here(() -> vault.searchKey("word:croquis")))
                .hasSize(16)
                .isEqualTo(here(() -> vault.searchKey("word:croquis")))
                .isNotEqualTo(here(() -> vault.searchKey("word:croqui")));
    }

    @Test
    void aTermHasAnotherSearchKeyInAnotherStructure() {
        assertThat(here(() -> vault.searchKey("word:croquis")))
                .isNotEqualTo(Tenancy.as(OTHER_HOUSE, () -> vault.searchKey("word:croquis")));
    }

    @Test
    void whileARotationGoesOnOldAndNewNamesOpen() {
        var before = here(() -> vault.seal("Avant", PERSON));
        vault.use(vault.keys().withNewPrimaries());
        var during = here(() -> vault.seal("Pendant", PERSON));

        assertThat(here(() -> vault.open(before, PERSON))).isEqualTo("Avant");
        assertThat(here(() -> vault.open(during, PERSON))).isEqualTo("Pendant");
    }

    @Test
    void whileARotationGoesOnOldAndNewRowsAreFound() {
        var before = here(() -> vault.searchKey("word:croquis"));
        vault.use(vault.keys().withNewPrimaries());
        var during = here(() -> vault.searchKey("word:croquis"));

        assertThat(here(() -> vault.searchKeys("word:croquis"))).containsExactly(during, before);
    }

    @Test
    void onceOldKeysAreDroppedWhatTheySealedIsLost() {
        var before = here(() -> vault.seal("Avant", PERSON));
        vault.use(vault.keys().withNewPrimaries());
        var during = here(() -> vault.seal("Pendant", PERSON));
        vault.use(vault.keys().primariesOnly());

        assertThat(here(() -> vault.open(during, PERSON))).isEqualTo("Pendant");
        assertThatExceptionOfType(SealBroken.class).isThrownBy(() -> here(() -> vault.open(before, PERSON)));
        assertThat(here(() -> vault.searchKeys("word:croquis"))).hasSize(1);
    }

    @Test
    void keysAreNeverPrinted() {
        var keys = VaultKeys.fresh();

        assertThat(keys.toString() + new Vault(keys)).doesNotContain(keys.lines());
    }

    private static <T> T here(Supplier<T> act) {
        return Tenancy.as(HOUSE, act);
    }
}
