package fr.guichet.shared.node;

import static org.assertj.core.api.Assertions.assertThat;

import fr.guichet.testing.IntegrationTest;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Value;

/** What answers on the two ports of a node before, or instead of, its pages. */
@IntegrationTest
class NodePortsTests {

    @Value("${local.server.port}")
    int pages;

    @Value("${local.management.port}")
    int management;

    final HttpClient client = HttpClient.newHttpClient();

    @ParameterizedTest
    @ValueSource(strings = {"/actuator/health/readiness", "/actuator/health/liveness"})
    void aNodeSaysOnAPortOfItsOwnThatItIsWell(String path) throws IOException, InterruptedException {
        var answer = ask(management, path);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("UP");
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/connexion", "/actuator", "/actuator/env", "/assets/css/theme.css"})
    void nothingElseIsToBeHadThere(String path) throws IOException, InterruptedException {
        assertThat(ask(management, path).statusCode()).isEqualTo(403);
    }

    @Test
    void thePortOfThePagesSaysNothingOfIt() throws IOException, InterruptedException {
        assertThat(ask(pages, "/actuator/health/readiness").statusCode()).isNotEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/%ZZ", "/horaires?du=<script>", "/%c0%ae%c0%ae/", "/horaires\\..\\x"})
    void whatTomcatRefusesItselfIsRefusedInFrench(String address) throws IOException {
        assertThat(raw(address))
                .startsWith("HTTP/1.1 400")
                .contains("lang=\"fr\"", "Guichet")
                .doesNotContain("Tomcat", "HTTP Status");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/horaires?du=%ZZ",
                "/horaires?du=%ff%fe",
                "/connexion?erreur=%c3%28",
                "/horaires?d%00u=2026-03-10"
            })
    void fieldsThatCannotBeDecodedAreRefusedInTheFrameOfThePages(String address) throws IOException {
        assertThat(raw(address)).startsWith("HTTP/1.1 400").contains("Cette demande ne peut pas être traitée");
    }

    private HttpResponse<String> ask(int port, String path) throws IOException, InterruptedException {
        var asked = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .build();
        return client.send(asked, BodyHandlers.ofString());
    }

    /** As no client of Java would send it. */
    private String raw(String address) throws IOException {
        try (var socket = new Socket("localhost", pages)) {
            var request =
                    "GET " + address + " HTTP/1.1\r\nHost: localhost\r\nAccept: text/html\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
