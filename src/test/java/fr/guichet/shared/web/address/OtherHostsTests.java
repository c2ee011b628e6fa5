package fr.guichet.shared.web.address;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.io.UnsupportedEncodingException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class OtherHostsTests {

    private final MockFilterChain further = new MockFilterChain();

    @ParameterizedTest
    @ValueSource(strings = {"/", "/horaires", "/horaires.json", "/assets/css/base.css", "/agenda/x.ics", "/inconnue"})
    void anotherHostIsToldWhereToAskAndNothingElse(String path) throws Exception {
        var answer = ask("https://guichet.exemple.fr", asked("ailleurs.example", path));

        assertThat(answer.getStatus()).isEqualTo(421);
        assertThat(text(answer)).isEqualTo("Guichet ne répond pas à cette adresse. Ouvrez https://guichet.exemple.fr");
        assertThat(answer.getHeader("Cache-Control")).isEqualTo("no-store");
        assertThat(further.getRequest()).isNull();
    }

    @Test
    void thePublicHostIsServedAtWhateverPortAProxyNames() throws Exception {
        var request = asked("Guichet.exemple.fr", "/horaires");
        request.setServerPort(8080);

        assertThat(ask("https://guichet.exemple.fr", request).getStatus()).isEqualTo(200);
        assertThat(further.getRequest()).isNotNull();
    }

    @Test
    void whatNamesNoHostIsServed() throws Exception {
        var probe = new MockHttpServletRequest("GET", "/accessibilite");
        probe.setServerName("6f1c2d");

        assertThat(ask("https://guichet.exemple.fr", probe).getStatus()).isEqualTo(200);
    }

    @Test
    void whatAProxySaysOfTheHostCountsToo() throws Exception {
        var request = new MockHttpServletRequest("GET", "/");
        request.setServerName("ailleurs.example");
        request.addHeader("X-Forwarded-Host", "ailleurs.example");

        assertThat(ask("https://guichet.exemple.fr", request).getStatus()).isEqualTo(421);
    }

    @Test
    void withoutAPublicAddressEveryHostIsServed() throws Exception {
        assertThat(ask("", asked("ailleurs.example", "/")).getStatus()).isEqualTo(200);
    }

    private static MockHttpServletRequest asked(String host, String path) {
        var request = new MockHttpServletRequest("GET", path);
        request.addHeader("Host", host);
        request.setServerName(host);
        return request;
    }

    private MockHttpServletResponse ask(String set, MockHttpServletRequest request)
            throws ServletException, IOException {
        var messages = new ResourceBundleMessageSource();
        messages.setBasename("messages/common");
        messages.setDefaultEncoding("UTF-8");
        var answer = new MockHttpServletResponse();
        new OtherHosts(new PublicAddressProperties(PublicAddress.valueOf(set)), new MessageSourceAccessor(messages))
                .doFilter(request, answer, further);
        return answer;
    }

    private static String text(MockHttpServletResponse answer) throws UnsupportedEncodingException {
        return answer.getContentAsString().strip();
    }
}
