package fr.guichet.account.security;

import static fr.guichet.account.Role.COUNSELLOR;
import static org.assertj.core.api.Assertions.assertThat;

import fr.guichet.testing.FormTokensKept;
import fr.guichet.testing.Houses;
import fr.guichet.testing.IntegrationTest;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What the server gives to a browser that signs in: the session, and the name of its device. */
@IntegrationTest
class SessionCookieTests {

    @LocalServerPort
    int port;

    @Autowired
    Houses houses;

    @Autowired
    FormTokensKept formTokens;

    @Test
    void scriptsAndOtherSitesDoNotGetTheCookies() throws Exception {
        assertThat(cookies())
                .anyMatch(cookie -> cookie.startsWith("SESSION="))
                .anyMatch(cookie -> cookie.startsWith("device="))
                .allMatch(cookie -> cookie.contains("HttpOnly"))
                .allMatch(cookie -> cookie.contains("SameSite=Lax"))
                .noneMatch(cookie -> cookie.contains("Secure"));
    }

    @Test
    void behindHttpsTheyTravelByHttpsOnly() throws Exception {
        assertThat(cookies("X-Forwarded-Proto", "https", "X-Forwarded-For", "192.0.2.1"))
                .anyMatch(cookie -> cookie.startsWith("SESSION="))
                .allMatch(cookie -> cookie.contains("Secure"));
    }

    private List<String> cookies(String... headers) throws IOException, InterruptedException {
        formTokens.asInProduction();
        try (var client = HttpClient.newHttpClient()) {
            var page = client.send(request(headers).GET().build(), BodyHandlers.ofString());
            var given = page.headers().firstValue("Set-Cookie").orElseThrow();
            var token = VisitorTests.TOKEN.matcher(page.body());
            assertThat(token.find()).isTrue();
            var form = "_csrf=" + encoded(token.group(1))
                    + "&username=" + encoded(houses.open().agent(COUNSELLOR).login())
                    + "&password=" + encoded(Houses.PASSWORD);
            var answer = client.send(
                    request(headers)
                            .header("Cookie", given.substring(0, given.indexOf(';')))
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(BodyPublishers.ofString(form))
                            .build(),
                    BodyHandlers.discarding());
            return answer.headers().allValues("Set-Cookie");
        }
    }

    private HttpRequest.Builder request(String... headers) {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/connexion"));
        return headers.length > 0 ? request.headers(headers) : request;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
