package fr.guichet.shared.web.address;

import static org.assertj.core.api.Assertions.assertThat;

import fr.guichet.testing.EmptyInstallationTest;
import fr.guichet.testing.Wire;
import java.io.IOException;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.mock.web.MockHttpServletRequest;

/** The public address is set: on the wire, no other host is served. */
@EmptyInstallationTest
class PublicHostTests {

    private static final String ELSEWHERE = "ailleurs.example";

    @LocalServerPort
    int port;

    @Autowired
    Links links;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /",
                "GET /connexion",
                "GET /installation",
                "GET /horaires",
                "GET /horaires.json",
                "GET /horaires.jsonld",
                "GET /horaires.ics",
                "GET /assets/css/base.css",
                "GET /agenda/inconnue.ics",
                "GET /invitation/inconnue",
                "GET /inconnue",
                "GET /error",
                "POST /connexion",
            })
    void anotherHostGetsNoPage(String request) throws IOException {
        isRefused(Wire.ask(port, request + " HTTP/1.1", "Host: " + ELSEWHERE, "Connection: close"));
        isRefused(Wire.ask(
                port, request + " HTTP/1.1", "Host: localhost", "X-Forwarded-Host: " + ELSEWHERE, "Connection: close"));
        isRefused(Wire.ask(port, request + " HTTP/1.0", "X-Forwarded-Host: " + ELSEWHERE));
    }

    private static void isRefused(String answer) {
        assertThat(answer)
                .startsWith("HTTP/1.1 421")
                .contains("Cache-Control: no-store", "Ouvrez https://localhost")
                .doesNotContain(ELSEWHERE, "<html", "Set-Cookie");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "[::1]",
                "localhost.ailleurs.example",
                "6f1c2d",
                "localhost..",
                "",
            })
    void aNameThatIsNotItsOwnIsRefusedToo(String host) throws IOException {
        assertThat(Wire.ask(port, "GET /accessibilite HTTP/1.1", "Host: " + host, "Connection: close"))
                .containsPattern("^HTTP/1.1 4(21|00)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "LOCALHOST", "localhost.", "localhost:443", "localhost:8080"})
    void itsOwnNameIsServedHoweverItIsWritten(String host) throws IOException {
        assertThat(Wire.ask(port, "GET /accessibilite HTTP/1.1", "Host: " + host, "Connection: close"))
                .startsWith("HTTP/1.1 200");
    }

    @Test
    void aProxyMayPassOnTheNameInstead() throws IOException {
        assertThat(Wire.ask(
                        port,
                        "GET /accessibilite HTTP/1.1",
                        "Host: guichet:8080",
                        "X-Forwarded-Host: localhost",
                        "X-Forwarded-Proto: https",
                        "Connection: close"))
                .startsWith("HTTP/1.1 200");
    }

    @Test
    void aProbeThatNamesNoHostIsServed() throws IOException {
        assertThat(Wire.ask(port, "GET /accessibilite HTTP/1.0")).startsWith("HTTP/1.1 200");
    }

    @Test
    void addressesThatLeaveTheHouseBeginWithIt() {
        assertThat(links.whole("/horaires")).contains("https://localhost/horaires");
        assertThat(links.toCopy("/invitation/jeton")).isEqualTo("https://localhost/invitation/jeton");
    }

    /** Whatever the proxy passes on of it. */
    @Test
    void theBrowserComesFromIt() {
        var request = new MockHttpServletRequest("POST", "/site-courant");
        request.setServerName("guichet");
        request.setServerPort(8080);

        assertThat(links.leadHere(URI.create("https://localhost/annuaire"), request))
                .isTrue();
        assertThat(links.leadHere(URI.create("http://guichet:8080/annuaire"), request))
                .isFalse();
    }
}
