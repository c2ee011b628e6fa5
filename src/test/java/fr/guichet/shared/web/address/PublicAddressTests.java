package fr.guichet.shared.web.address;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class PublicAddressTests {

    @ParameterizedTest
    @CsvSource({
        "https://guichet.exemple.fr, https://guichet.exemple.fr",
        "https://guichet.exemple.fr/, https://guichet.exemple.fr",
        "HTTPS://Guichet.Exemple.FR, https://guichet.exemple.fr",
        "https://guichet.exemple.fr., https://guichet.exemple.fr",
        "https://guichet.exemple.fr:443, https://guichet.exemple.fr",
        "https://guichet.exemple.fr:8443, https://guichet.exemple.fr:8443",
        "http://guichet:80/, http://guichet",
        "http://localhost:8080, http://localhost:8080",
        "http://192.168.1.20:8080, http://192.168.1.20:8080",
        "http://[::1]:8080, http://[0:0:0:0:0:0:0:1]:8080",
        "https://guichet.préfecture.fr, https://guichet.xn--prfecture-c4a.fr",
    })
    void anAddressIsReadAsBrowsersShowIt(String set, String origin) {
        assertThat(PublicAddress.valueOf(set).origin()).isEqualTo(origin);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "guichet.exemple.fr",
                "guichet",
                "https://",
                "https:guichet.exemple.fr",
                "ftp://guichet.exemple.fr",
                "https://guichet.exemple.fr/guichet",
                "https://guichet.exemple.fr?x=1",
                "https://guichet.exemple.fr#haut",
                "https://alix@guichet.exemple.fr",
                "https://guichet.exemple.fr:0",
                "https://guichet.exemple.fr:65536",
                "https://guichet.exemple.fr:port",
                "https://guichet.exemple.fr:",
                "https://guichet..fr",
                "https://-guichet.fr",
                "https://guichet_exemple.fr",
                "https://guichet exemple.fr",
                "https://guichet.exemple.fr,https://autre.exemple.fr",
                "https://*.exemple.fr",
                "https://999.1.1.1",
                "https://[::1",
                "https://[zz]",
                "https://${GUICHET}",
            })
    void nonsenseIsRefusedAtTheStart(String set) {
        assertThatThrownBy(() -> bound(set))
                .isInstanceOf(BindException.class)
                .hasRootCauseMessage(
                        "Écrivez l’adresse que les navigateurs montrent, comme https://guichet.exemple.fr ou"
                                + " http://localhost:8080, sans rien après : « " + set + " » n’en est pas une.");
    }

    @Test
    void whatIsLeftBlankIsNotSet() {
        assertThat(bound("").publicAddress()).isNull();
        assertThat(bound(" ").publicAddress()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"guichet.exemple.fr", "GUICHET.exemple.fr", "guichet.exemple.fr."})
    void aHostIsKnownByItsName(String asked) {
        assertThat(PublicAddress.valueOf("https://guichet.exemple.fr").isNamed(asked))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "exemple.fr",
                "www.guichet.exemple.fr",
                "guichet.exemple.fr.ailleurs.example",
                "guichet.exemple.fr..",
                "guichet-exemple.fr",
                "localhost",
                "127.0.0.1",
                "[::1]",
                "[",
            })
    void anyOtherNameIsAnotherHost(String asked) {
        assertThat(PublicAddress.valueOf("https://guichet.exemple.fr").isNamed(asked))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"[::1]", "[0:0:0:0:0:0:0:1]", "[0::0001]"})
    void anAddressOfTheNetworkHasManySpellings(String asked) {
        assertThat(PublicAddress.valueOf("http://[::1]:8080").isNamed(asked)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "https://guichet.exemple.fr, https://guichet.exemple.fr/annuaire, true",
        "https://guichet.exemple.fr, https://guichet.exemple.fr:443/annuaire, true",
        "https://guichet.exemple.fr, http://guichet.exemple.fr/annuaire, false",
        "https://guichet.exemple.fr, https://guichet.exemple.fr:8443/annuaire, false",
        "https://guichet.exemple.fr, https://ailleurs.example/annuaire, false",
        "https://guichet.exemple.fr, https://guichet.exemple.fr@ailleurs.example/, false",
        "https://guichet.exemple.fr, /annuaire, false",
        "http://localhost:8080, http://localhost:8080/, true",
        "http://localhost:8080, http://localhost/, false",
    })
    void aPageIsHeldWhereSchemeHostAndPortAreThose(String set, URI page, boolean held) {
        assertThat(PublicAddress.valueOf(set).holds(page)).isEqualTo(held);
    }

    private static PublicAddressProperties bound(String set) {
        return new Binder(new MapConfigurationPropertySource(Map.of("guichet.public-address", set)))
                .bindOrCreate("guichet", PublicAddressProperties.class);
    }
}
