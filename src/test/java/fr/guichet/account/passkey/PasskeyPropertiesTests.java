package fr.guichet.account.passkey;

import static org.assertj.core.api.Assertions.assertThat;

import fr.guichet.shared.web.address.PublicAddress;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PasskeyPropertiesTests {

    private static final Optional<PublicAddress> PUBLIC =
            Optional.ofNullable(PublicAddress.valueOf("https://guichet.exemple.fr:8443"));

    @Test
    void keysAreMadeForThePublicAddress() {
        var unset = new PasskeyProperties(null, null);

        assertThat(unset.domainAt(PUBLIC)).isEqualTo("guichet.exemple.fr");
        assertThat(unset.originsAt(PUBLIC)).containsExactly("https://guichet.exemple.fr:8443");
    }

    @Test
    void whatIsSetForKeysThemselvesHoldsForThem() {
        var set = new PasskeyProperties("exemple.fr", Set.of("https://ancien.exemple.fr"));

        assertThat(set.domainAt(PUBLIC)).isEqualTo("exemple.fr");
        assertThat(set.originsAt(PUBLIC)).containsExactly("https://ancien.exemple.fr");
    }

    @Test
    void whatIsLeftBlankIsNotSet() {
        var blank = new PasskeyProperties("", Set.of());

        assertThat(blank.domainAt(PUBLIC)).isEqualTo("guichet.exemple.fr");
        assertThat(blank.originsAt(PUBLIC)).containsExactly("https://guichet.exemple.fr:8443");
    }

    @Test
    void withoutAnyAddressTheyAreMadeForThisMachine() {
        var unset = new PasskeyProperties(null, null);

        assertThat(unset.domainAt(Optional.empty())).isEqualTo("localhost");
        assertThat(unset.originsAt(Optional.empty())).isEmpty();
    }
}
