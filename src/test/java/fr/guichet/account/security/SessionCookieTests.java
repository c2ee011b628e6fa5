package fr.guichet.account.security;

import static org.assertj.core.api.Assertions.assertThat;

import fr.guichet.testing.EmptyInstallationTest;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@EmptyInstallationTest
class SessionCookieTests {

    @LocalServerPort
    int port;

    @Test
    void scriptsAndOtherSitesDoNotGetTheCookie() throws Exception {
        assertThat(cookie()).contains("SESSION=", "HttpOnly", "SameSite=Lax").doesNotContain("Secure");
    }

    @Test
    void behindHttpsItTravelsByHttpsOnly() throws Exception {
        assertThat(cookie("X-Forwarded-Proto", "https", "X-Forwarded-For", "192.0.2.1"))
                .contains("Secure");
    }

    private String cookie(String... headers) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/annuaire"));
        if (headers.length > 0) {
            request.headers(headers);
        }
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request.build(), BodyHandlers.discarding())
                    .headers()
                    .firstValue("Set-Cookie")
                    .orElseThrow();
        }
    }
}
