package fr.guichet;

import static org.assertj.core.api.Assertions.assertThat;

import fr.guichet.AccessMatrixTests.Address;
import fr.guichet.audit.Trails;
import fr.guichet.testing.Houses;
import fr.guichet.testing.IntegrationTest;
import fr.guichet.testing.PageAddresses;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** What leaves as a file leaves an entry in the trail: from the addresses that the application really has. */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ExportsTests {

    /** Of a public list, and of no house. */
    static final Set<String> OF_NO_HOUSE = Set.of("/administration/structures/liste-nationale/verification");

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Houses houses;

    @Autowired
    Trails trails;

    @Autowired
    PageAddresses addresses;

    @ParameterizedTest
    @MethodSource("files")
    void aFileLeavesAnEntry(String address) {
        var house = houses.open();
        var reader = new Address(HttpMethod.GET, address, "format=csv")
                .expected()
                .readers()
                .iterator()
                .next();

        assertThat(mvc.get().uri(address + "?format=csv").with(house.signedIn(reader)))
                .hasStatusOk()
                .hasContentType("text/csv;charset=UTF-8");

        assertThat(trails.count(house, "action like '%Exported'")).isEqualTo(1);
    }

    @Test
    void theFilesAreFound() {
        assertThat(files())
                .contains("/accompagnements", "/rendez-vous/liste", "/statistiques", "/administration/journal");
    }

    Stream<String> files() {
        return addresses.files().stream().filter(address -> !OF_NO_HOUSE.contains(address));
    }
}
