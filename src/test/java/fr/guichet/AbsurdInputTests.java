package fr.guichet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import fr.guichet.AccessMatrixTests.Address;
import fr.guichet.account.Role;
import fr.guichet.shared.model.Ids;
import fr.guichet.testing.BusyHouses;
import fr.guichet.testing.Houses;
import fr.guichet.testing.Houses.House;
import fr.guichet.testing.IntegrationTest;
import fr.guichet.testing.PageAddresses;
import fr.guichet.testing.PageForm;
import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.util.LinkedMultiValueMap;

/**
 * Every form that a page shows, sent as it stands but for one field, in which something absurd stands: done, or shown again, or
 * refused, never a breakdown. In the suite each field has one of the values, in turn; {@code -Dguichet.absurd=all}: all of them.
 */
@IntegrationTest
class AbsurdInputTests {

    static final List<String> ABSURD = List.of(
            "",
            "x",
            "-1",
            "99999999999999999999",
            "31/12/2026",
            "+33 6 12 34 56 78",
            "2026-02-30",
            "💩",
            "a\0b",
            "é".repeat(20_000),
            "1e400",
            "+999999999-12-31",
            "25:61",
            "null",
            "\0",
            "\ud83d",
            "<script>alert(1)</script>",
            "' or 1=1 --",
            "%00",
            "[0]",
            "${7*7}",
            "\r\nSet-Cookie: a=b",
            " \u00a0\u202f ",
            "true",
            "01a00000-0000-7000-8000-000000000000");

    static final int AT_A_TIME = "all".equals(System.getProperty("guichet.absurd")) ? ABSURD.size() : 1;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Houses houses;

    @Autowired
    BusyHouses busy;

    @Autowired
    PageAddresses addresses;

    private final SoftAssertions soft = new SoftAssertions();
    private final HashSet<String> forms = new HashSet<>();
    private int fields;

    @Test
    void whateverStandsInAFieldNothingBreaks() {
        for (var role : List.of(Role.COORDINATOR, Role.ADMIN)) {
            var house = houses.open(Role.values());
            var id = Ids.next();
            busy.workUnder(house, id);
            addresses.all().stream()
                    .filter(address -> !address.matches("/(connexion|installation)(/.*)?"))
                    .filter(address -> new Address(HttpMethod.GET, address, "")
                            .expected()
                            .readers()
                            .contains(role))
                    .forEach(address -> fillTheFormsOf(address, house, id, role));
        }
        assertThat(forms).hasSizeGreaterThan(75);
        soft.assertAll();
    }

    private void fillTheFormsOf(String address, House house, UUID id, Role role) {
        var path = PageAddresses.in(house, id, address);
        for (var form :
                PageForm.on(mvc.get().uri(path).with(house.signedIn(role)).exchange(), path)) {
            var values = form.values();
            var action = form.action();
            var name = form.method() + " " + action.replaceAll("[0-9a-f-]{32,36}|\\?.*", "");
            if (!action.endsWith("/deconnexion") && forms.add(name + new TreeSet<>(values.keySet()))) {
                values.keySet().stream()
                        .filter(field -> !field.equals("_csrf"))
                        .forEach(field -> absurd().forEach(value -> {
                            var sent = new LinkedMultiValueMap<>(values);
                            sent.set(field, value);
                            send(house, role, form.method(), action, sent, name + " with " + field + "=" + value);
                        }));
            }
        }
    }

    private Stream<String> absurd() {
        var first = fields++ * AT_A_TIME;
        return IntStream.range(first, first + AT_A_TIME).mapToObj(at -> ABSURD.get(at % ABSURD.size()));
    }

    private void send(
            House house, Role role, String method, String action, Map<String, List<String>> sent, String what) {
        var to = URI.create(action.replace(" ", "%20"));
        var request = method.equals("post")
                ? mvc.post().uri(to).with(csrf())
                : mvc.get().uri(to);
        sent.forEach((name, all) -> request.param(name, all.toArray(String[]::new)));
        var answer = request.with(house.signedIn(role)).exchange();
        soft.assertThat(answer.getUnresolvedException()).as(what).isNull();
        if (answer.getUnresolvedException() == null) {
            soft.assertThat(answer.getResponse().getStatus()).as(what).isLessThan(500);
        }
    }
}
