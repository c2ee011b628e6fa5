package fr.guichet.shared.web.address;

import static fr.guichet.account.Role.ADMIN;
import static fr.guichet.account.Role.COORDINATOR;
import static fr.guichet.account.Role.COUNSELLOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import fr.guichet.account.Role;
import fr.guichet.shared.model.Ids;
import fr.guichet.testing.BusyHouses;
import fr.guichet.testing.FormTokensKept;
import fr.guichet.testing.Houses;
import fr.guichet.testing.Houses.House;
import fr.guichet.testing.IntegrationTest;
import fr.guichet.testing.PageAddresses;
import fr.guichet.testing.Wire;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;

/** No public address is set: nothing that is answered then is made of the host that a request names. */
@IntegrationTest
class HostOfARequestTests {

    private static final String ELSEWHERE = "ailleurs.example";
    private static final List<String> FILES = List.of(".json", ".jsonld", ".ics", "", "/affiche");

    @LocalServerPort
    int port;

    @Autowired
    FormTokensKept formTokens;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Houses houses;

    @Autowired
    BusyHouses busyHouses;

    @Autowired
    PageAddresses addresses;

    @ParameterizedTest
    @EnumSource(names = {"COORDINATOR", "ADMIN"})
    void noPageNorFileNamesIt(Role role) {
        var id = Ids.next();
        var house = houses.open();
        busyHouses.workUnder(house, id);
        var soft = new SoftAssertions();
        Stream.concat(
                        addresses.all().stream().map(address -> PageAddresses.in(house, id, address)),
                        FILES.stream().map(file -> "/horaires/" + house.code() + file))
                .forEach(path -> soft.assertThat(told(mvc.get().uri(path), house, role))
                        .as(path)
                        .doesNotContain(ELSEWHERE));
        soft.assertAll();
    }

    @Test
    void neitherALinkNorAnAddressToCopyNamesIt() {
        var house = houses.open();
        var newAccount = mvc.post()
                .uri("/administration/comptes/nouveau")
                .param("id", Ids.next().toString())
                .param("login", house.code() + "-nouvelle")
                .param("displayName", "Camille Essai")
                .param("roles", "COUNSELLOR")
                .param("sites", house.mainSiteId().toString());

        assertThat(told(mvc.post().uri("/rendez-vous/mon-agenda").with(csrf()), house, COORDINATOR))
                .contains("value=\"/agenda/", "Aucune adresse publique")
                .doesNotContain(ELSEWHERE);
        assertThat(told(newAccount.with(csrf()), house, ADMIN))
                .contains("value=\"/invitation/", "Aucune adresse publique")
                .doesNotContain(ELSEWHERE);
    }

    @Test
    void whoRunsItIsToldWhatToSet() {
        assertThat(told(mvc.get().uri("/administration/securite"), houses.open(), ADMIN))
                .contains("guichet.public-address");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /",
                "GET /annuaire?q=caf",
                "GET /connexion",
                "GET /connexion?erreur",
                "GET /accessibilite",
                "GET /horaires/inconnue",
                "GET /horaires/inconnue.json",
                "GET /assets/css/base.css",
                "GET /assets/inconnue.css",
                "GET /webjars",
                "GET /inconnue",
                "GET /invitation/inconnue",
                "GET /agenda/inconnue.ics",
                "GET /error",
                "GET /%ff",
                "GET /connexion?x=%ff",
                "GET /connexion?x=%zz",
                "HEAD /",
                "POST /",
                "POST /connexion",
                "POST /deconnexion",
                "POST /visites",
                "PUT /connexion",
                "TRACE /connexion",
                "OPTIONS /connexion",
            })
    void noAnswerOnTheWireNamesIt(String request) throws IOException {
        assertThat(Wire.ask(port, request + " HTTP/1.0", "Host: " + ELSEWHERE))
                .startsWith("HTTP/1.1 ")
                .doesNotContain(ELSEWHERE);
        assertThat(Wire.ask(port, request + " HTTP/1.1", "Host: " + ELSEWHERE, "Connection: close"))
                .startsWith("HTTP/1.1 ")
                .doesNotContain(ELSEWHERE);
        assertThat(Wire.ask(
                        port,
                        request + " HTTP/1.1",
                        "Host: localhost",
                        "X-Forwarded-Host: " + ELSEWHERE,
                        "X-Forwarded-Proto: https",
                        "Connection: close"))
                .startsWith("HTTP/1.1 ")
                .doesNotContain(ELSEWHERE);
    }

    /** The firewall refuses the name of its field: the page of that error is an answer too. */
    @Test
    void theErrorOfAFormWithoutItsTokenNamesItNeither() throws IOException {
        assertThat(Wire.ask(
                        port,
                        "POST /invitation/inconnue HTTP/1.0",
                        "Host: " + ELSEWHERE,
                        "Content-Type: application/x-www-form-urlencoded",
                        "Content-Length: 7",
                        "",
                        "a%00b=1"))
                .startsWith("HTTP/1.1 400")
                .doesNotContain(ELSEWHERE);
    }

    @Test
    void signingInLeadsBackToThePathThatWasAsked() throws IOException {
        formTokens.asInProduction();
        var login = houses.open().agent(COUNSELLOR).login();
        var asked = Wire.ask(port, "GET /annuaire?q=caf HTTP/1.0", "Host: " + ELSEWHERE);
        assertThat(asked).contains("\r\nLocation: /connexion\r\n");
        var page = found("Set-Cookie: (page=[^;]+)", asked);
        var form = Wire.ask(port, "GET /connexion HTTP/1.0", "Host: " + ELSEWHERE);
        var cookie = "Cookie: " + page + "; " + found("Set-Cookie: (form=[^;]+)", form);
        var body = "_csrf=" + found("name=\"_csrf\"[^>]*value=\"([^\"]+)\"", form) + "&username=" + login + "&password="
                + Houses.PASSWORD.replace(' ', '+');

        assertThat(Wire.ask(
                        port,
                        "POST /connexion HTTP/1.0",
                        "Host: " + ELSEWHERE,
                        cookie,
                        "Content-Type: application/x-www-form-urlencoded",
                        "Content-Length: " + body.length(),
                        "",
                        body))
                .contains("\r\nLocation: /annuaire?q=caf\r\n")
                .doesNotContain(ELSEWHERE);
    }

    private static String told(MockMvcRequestBuilder request, House house, Role role) {
        var answer = request.with(house.signedIn(role))
                .with(sent -> {
                    sent.setServerName(ELSEWHERE);
                    return sent;
                })
                .header("Host", ELSEWHERE)
                .header("X-Forwarded-Host", ELSEWHERE)
                .exchange()
                .getResponse();
        return headers(answer) + new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private static String headers(MockHttpServletResponse answer) {
        return answer.getHeaderNames().stream()
                .map(name -> name + ": " + answer.getHeaders(name) + "\n")
                .reduce("", String::concat);
    }

    private static String found(String pattern, String text) {
        var found = Pattern.compile(pattern).matcher(text);
        assertThat(found.find()).as(text).isTrue();
        return found.group(1);
    }
}
