package fr.guichet.journeys;

import com.microsoft.playwright.Browser;
import fr.guichet.testing.EmptyInstallationTest;
import javax.sql.DataSource;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The only page of an installation without a house. */
@EmptyInstallationTest
class InstallationAccessibilityTests {

    @Autowired
    @Qualifier("ownerDataSource")
    DataSource owner;

    @LocalServerPort
    int port;

    @BeforeEach
    void begin() {
        JdbcClient.create(owner).sql("truncate structure, account cascade").update();
    }

    @Test
    void theInstallationIsForEveryone() {
        var soft = new SoftAssertions();
        try (var window =
                Chromium.browser().newContext(new Browser.NewContextOptions().setBaseURL("http://localhost:" + port))) {
            var watched = new WatchedPage(window.newPage(), soft);
            soft.assertThat(watched.opens("/installation")).isTrue();
            watched.check("installation");
            watched.submit("/installation");
            watched.check("refused installation");
        }
        soft.assertAll();
    }
}
