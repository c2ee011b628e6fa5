package fr.guichet.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcPrint;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * The whole application on a real port and on a database of its own, in which no house was opened yet; its public address is
 * set.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "guichet.public-address=https://localhost")
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
@Import({TestDatabase.class, EmptyInstallationTest.Database.class})
public @interface EmptyInstallationTest {

    @TestConfiguration(proxyBeanMethods = false)
    class Database {

        @Bean
        @Primary
        JdbcConnectionDetails emptyDatabase(@Qualifier("testDatabase") JdbcConnectionDetails server) {
            var jdbc = JdbcClient.create(
                    new DriverManagerDataSource(server.getJdbcUrl(), server.getUsername(), server.getPassword()));
            jdbc.sql("drop database if exists empty_installation with (force)").update();
            jdbc.sql("create database empty_installation").update();
            return new JdbcConnectionDetails() {

                @Override
                public String getUsername() {
                    return server.getUsername();
                }

                @Override
                public String getPassword() {
                    return server.getPassword();
                }

                @Override
                public String getJdbcUrl() {
                    return server.getJdbcUrl().replaceFirst("/[^/?]+(\\?|$)", "/empty_installation$1");
                }
            };
        }
    }
}
