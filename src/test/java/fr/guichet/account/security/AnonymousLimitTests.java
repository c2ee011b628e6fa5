package fr.guichet.account.security;

import static org.assertj.core.api.Assertions.assertThat;

import fr.guichet.testing.EmptyInstallationTest;
import fr.guichet.testing.TestClock;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** As the server answers, with the limits that a house has: the proxy says who asks. */
@EmptyInstallationTest
class AnonymousLimitTests {

    static final int FORMS = 120;

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    final HttpClient client = HttpClient.newHttpClient();

    @AfterEach
    void backToTheStart() {
        client.close();
        clock.reset();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/accessibilite", "/connexion", "/installation", "/agenda/x", "/invitation/x", "/inconnue", "/"})
    void whoeverAsksTooMuchIsToldWhenToAskAgain(String page) throws Exception {
        flood("198.51.100.1");
        var before = sessions();
        var answer = get(page, "198.51.100.1");

        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(answer.headers().firstValueAsLong("Retry-After")).hasValue(1);
        assertThat(answer.headers().firstValue("Content-Security-Policy")).isPresent();
        assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
        assertThat(answer.body()).contains("Trop de demandes à la fois", "attendre une minute", "Code 429", "<main");
        assertThat(sessions()).isEqualTo(before);
    }

    @Test
    void afterAMinuteTheyAreAnswered() throws Exception {
        flood("198.51.100.2");
        clock.advance(Duration.ofMinutes(1));

        assertThat(get("/accessibilite", "198.51.100.2").statusCode()).isEqualTo(200);
    }

    @Test
    void theirNeighboursAreAnsweredMeanwhile() throws Exception {
        flood("198.51.100.3");

        assertThat(get("/accessibilite", "198.51.100.4").statusCode()).isEqualTo(200);
        assertThat(get("/accessibilite", null).statusCode()).isEqualTo(200);
    }

    @Test
    void whatAPageBringsWithItIsNotCounted() throws Exception {
        flood("198.51.100.5");

        assertThat(get("/assets/css/theme.css", "198.51.100.5").statusCode()).isEqualTo(200);
    }

    private void flood(String address) throws IOException, InterruptedException {
        for (int form = 0; form < FORMS; form++) {
            client.send(
                    request("/installation", address)
                            .POST(BodyPublishers.noBody())
                            .build(),
                    BodyHandlers.discarding());
        }
    }

    private HttpResponse<String> get(String page, String address) throws IOException, InterruptedException {
        return client.send(request(page, address).GET().build(), BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String page, String address) {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + page))
                .header("Accept", "text/html");
        return address == null ? request : request.header("X-Forwarded-For", address);
    }

    private int sessions() {
        return jdbc.sql("select count(*) from spring_session")
                .query(Integer.class)
                .single();
    }
}
