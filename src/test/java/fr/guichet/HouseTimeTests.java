package fr.guichet;

import static org.assertj.core.api.Assertions.assertThat;

import fr.guichet.AccessMatrixTests.Address;
import fr.guichet.account.Role;
import fr.guichet.shared.model.Ids;
import fr.guichet.testing.BusyHouses;
import fr.guichet.testing.Houses;
import fr.guichet.testing.Houses.House;
import fr.guichet.testing.IntegrationTest;
import fr.guichet.testing.PageAddresses;
import fr.guichet.testing.TestClock;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.util.HtmlUtils;

/**
 * A house overseas reads on every page the days and hours that a house of Chambéry reads when its own clock says the same: « today », what a
 * list opens on, « édité le », an entry of the trail. At 19:45 in Martinique it is tomorrow in Paris; at 2:30 at La Réunion, yesterday.
 */
@IntegrationTest
class HouseTimeTests {

    private static final Pattern DAY_OR_HOUR = Pattern.compile(
            "\\b\\d{4}-\\d{2}-\\d{2}\\b|\\b\\d{2}/\\d{2}/\\d{4}\\b|\\b\\d{2}:\\d{2}\\b|\\b\\d{1,2}\\u00a0h\\b(?:\\u00a0\\d{2})?"
                    + "|(?:\\b(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche) )?(?:\\b(?:1er|\\d{1,2}) )?"
                    + "\\b(?:janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre)\\b(?: \\d{4})?");

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Houses houses;

    @Autowired
    BusyHouses busy;

    @Autowired
    PageAddresses addresses;

    @Autowired
    TestClock clock;

    @AfterEach
    void resetTheClock() {
        clock.reset();
    }

    @ParameterizedTest
    @CsvSource({"America/Martinique, 2026-03-10T19:45", "Indian/Reunion, 2026-03-11T02:30"})
    void everyPageIsInTheTimeOfTheHouse(ZoneId zone, LocalDateTime onTheWall) {
        var inChambery = everyPage(TestClock.PARIS, onTheWall);
        assertThat(inChambery.values()).filteredOn(told -> !told.isEmpty()).hasSizeGreaterThan(100);

        var soft = new SoftAssertions();
        everyPage(zone, onTheWall)
                .forEach((page, told) -> soft.assertThat(told)
                        .as("%s in %s at %s", page, zone, onTheWall)
                        .isEqualTo(inChambery.get(page)));
        soft.assertAll();
    }

    /** What each of them tells of days and hours, in order. */
    private Map<String, List<String>> everyPage(ZoneId zone, LocalDateTime onTheWall) {
        clock.moveTo(TestClock.START, zone);
        var house = houses.openIn(zone, Role.values());
        var id = Ids.next();
        busy.workUnder(house, id);
        clock.moveTo(onTheWall, zone);
        var told = new TreeMap<String, List<String>>();
        addresses
                .all()
                .forEach(address -> readers(address)
                        .forEach(role -> told.put(address + " " + role, daysAndHours(house, id, address, "", role))));
        addresses
                .files()
                .forEach(address -> readers(address)
                        .limit(1)
                        .forEach(role -> told.put(
                                address + " as a file", daysAndHours(house, id, address, "format=csv", role))));
        return told;
    }

    /** Each of them for the page that is made for a role; one elsewhere. */
    private static Stream<Role> readers(String address) {
        var readers = new Address(HttpMethod.GET, address, "")
                .expected().readers().stream().sorted();
        return address.equals("/") ? readers : readers.limit(1);
    }

    private List<String> daysAndHours(House house, UUID id, String address, String query, Role role) {
        var path = PageAddresses.in(house, id, address);
        var answer = mvc.get()
                .uri(path + (query.isEmpty() ? "" : (path.contains("?") ? "&" : "?") + query))
                .with(house.signedIn(role))
                .exchange()
                .getResponse();
        var page = new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8);
        var all = answer.getHeader(HttpHeaders.CONTENT_DISPOSITION) + " " + HtmlUtils.htmlUnescape(page);
        return DAY_OR_HOUR.matcher(all).results().map(MatchResult::group).toList();
    }
}
