package fr.guichet.testing;

import fr.guichet.audit.Trails;
import fr.guichet.availability.Availabilities;
import fr.guichet.message.Outboxes;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcPrint;
import org.springframework.context.annotation.Import;

/**
 * The whole application on a real PostgreSQL, on a real port too for those that bring a browser; every test class shares
 * one context. Tests need no cleaning: each opens a house of its own with {@link Houses}.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = "guichet.anonymous-requests.burst=1000000") // all tests ask from one address
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
@Import({
    TestDatabase.class,
    Houses.class,
    Availabilities.class,
    BusyHouses.class,
    Outboxes.class,
    Trails.class,
    PageAddresses.class,
    FormTokensKept.class,
    StatementCount.class
})
public @interface IntegrationTest {}
