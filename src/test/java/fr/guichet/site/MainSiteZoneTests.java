package fr.guichet.site;

import static fr.guichet.account.Role.ADMIN;
import static org.assertj.core.api.Assertions.assertThat;

import fr.guichet.testing.Houses;
import fr.guichet.testing.IntegrationTest;
import fr.guichet.testing.TestClock;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@IntegrationTest
class MainSiteZoneTests {

    private static final ZoneId MARTINIQUE = ZoneId.of("America/Martinique");

    @Autowired
    Houses houses;

    @Autowired
    SiteService sites;

    @Autowired
    TestClock clock;

    @Test
    void theClockHangsWhereTheMainSiteIs() {
        var house = houses.openIn(MARTINIQUE);

        assertThat(house.as(ADMIN, clock::getZone)).isEqualTo(MARTINIQUE);
        assertThat(clock.getZone()).isEqualTo(TestClock.PARIS);
    }

    @Test
    void aPostalCodeThatIsMendedSetsTheClockAtOnce() {
        var house = houses.open();
        assertThat(house.as(ADMIN, clock::getZone)).isEqualTo(TestClock.PARIS);

        house.as(ADMIN, () -> describe(sites.site(house.mainSiteId()), "97200"));

        assertThat(house.as(ADMIN, clock::getZone)).isEqualTo(MARTINIQUE);
    }

    private void describe(SiteRow site, String postalCode) {
        var typed = new TypedSite(site.name(), site.address(), postalCode, "Fort-de-France", null, "2022-10-01", null);
        sites.describe(site.id(), site.version(), typed.toDetails());
    }
}
