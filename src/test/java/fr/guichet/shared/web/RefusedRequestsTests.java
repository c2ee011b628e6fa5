package fr.guichet.shared.web;

import static fr.guichet.account.Role.ADMIN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import fr.guichet.testing.Houses;
import fr.guichet.testing.IntegrationTest;
import fr.guichet.testing.Wire;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@IntegrationTest
@ExtendWith(OutputCaptureExtension.class)
class RefusedRequestsTests {

    private static final String SECRET = "secret-d-une-adresse";

    @LocalServerPort
    int port;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Houses houses;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "multipart/form-data",
                "multipart/form-data; boundary=",
                "multipart/form-data; boundary=\"",
                "multipart/form-data; boundary=x",
            })
    void aFormThatCannotBeTakenApartIsRefusedInFrench(String type) throws IOException {
        assertThat(Wire.ask(
                        port,
                        "GET /accessibilite HTTP/1.1",
                        "Host: localhost",
                        "Accept: text/html",
                        "Content-Type: " + type,
                        "Content-Length: 4",
                        "Connection: close",
                        "",
                        "null"))
                .containsPattern("^HTTP/1.1 (400|200)")
                .contains("<html lang=\"fr\"", "Guichet");
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "POST", "DELETE"})
    void whatAnUnknownAddressSaysStandsInNoLog(String method, CapturedOutput log) {
        for (var path : new String[] {"/administration/inconnue/", "/administration/comptes/", "/horaires/"}) {
            mvc.method(HttpMethod.valueOf(method))
                    .uri(path + SECRET)
                    .with(houses.open().signedIn(ADMIN))
                    .with(csrf())
                    .exchange();
        }

        assertThat(log.getAll()).doesNotContain(SECRET);
    }

    /** A form without its token is handed on to its own page, and what the firewall finds there would be logged. */
    @Test
    void whatTheFirewallRefusesStandsInNoLog(CapturedOutput log) throws IOException {
        for (var name : new String[] {"a%00" + SECRET, "a%0A" + SECRET, "%C2%85" + SECRET}) {
            assertThat(posted("X-Other: x", name + "=1"))
                    .startsWith("HTTP/1.1 400")
                    .contains("<html lang=\"fr\"");
        }
        assertThat(posted("X-Other: \u0085" + SECRET, "a=1"))
                .startsWith("HTTP/1.1 400")
                .contains("<html lang=\"fr\"");

        assertThat(log.getAll()).doesNotContain(SECRET);
    }

    private String posted(String header, String body) throws IOException {
        return Wire.ask(
                port,
                "POST /invitation/inconnue HTTP/1.0",
                "Host: localhost",
                "Accept: text/html",
                "Content-Type: application/x-www-form-urlencoded",
                "Content-Length: " + body.length(),
                header,
                "",
                body);
    }

    @Test
    void whatTheContainerRefusesStandsInNoLog(CapturedOutput log) throws IOException {
        for (var head : new String[] {
            "GET /agenda/" + SECRET + "| HTTP/1.1\r\nHost: localhost",
            "GET /agenda/" + SECRET + "%zz HTTP/1.1\r\nHost: localhost",
            "GET / HTTP/1.1\r\nHost: localhost\r\nCookie: \u0001=" + SECRET,
            "GET / HTTP/1.1\r\nHost: localhost\r\nCookie: a=\"" + SECRET,
            "GET / HTTP/1.1\r\nHost: localhost\r\n" + SECRET + "\u0001: x",
            "GET / HTTP/1.1\r\nHost: " + SECRET + "|",
            SECRET + " / HTTP/1.1\r\nHost: localhost",
            "GET / " + SECRET + "\r\nHost: localhost",
        }) {
            Wire.ask(port, head, "Connection: close");
        }

        assertThat(log.getAll()).doesNotContain(SECRET);
    }
}
