package fr.guichet.testing;

import com.github.kagkarlsson.scheduler.boot.config.DbSchedulerStarter;
import fr.guichet.shared.outage.DatabaseProbe;
import fr.guichet.shared.tenancy.StructureZone;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.test.context.DynamicPropertyRegistrar;
import org.testcontainers.postgresql.PostgreSQLContainer;

/** One real PostgreSQL for the whole run, embedded or, with {@code -Ptestcontainers}, in Docker. */
@TestConfiguration(proxyBeanMethods = false)
public class TestDatabase {

    private static final JdbcConnectionDetails SERVER =
            "testcontainers".equals(System.getProperty("guichet.test.database")) ? inDocker() : embedded();
    private static final Path KEYS = keysOfThisRun();

    @Bean
    JdbcConnectionDetails testDatabase() {
        return SERVER;
    }

    @Bean
    @Primary
    TestClock testClock(ObjectProvider<StructureZone> structure) {
        return new TestClock(structure);
    }

    /** Can say that the database is away, while it is not. */
    @Bean
    @Primary
    TestProbe testProbe(@Qualifier("databaseProbe") DatabaseProbe real) {
        return new TestProbe(real);
    }

    /** Jobs wait until a test does them. */
    @Bean
    DbSchedulerStarter noJobByItself() {
        return () -> {};
    }

    /** A password is hashed once a run, and checked once against a hash: nearly every test signs in with the same one. */
    @Bean
    static BeanPostProcessor hashesOncePerPassword() {
        return new BeanPostProcessor() {

            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof PasswordEncoder encoder ? new RememberingEncoder(encoder) : bean;
            }
        };
    }

    /** One for the run, as the server. */
    @Bean
    DynamicPropertyRegistrar testVaultKeys() {
        return registry -> registry.add("guichet.vault.key-file", () -> KEYS);
    }

    @Bean
    DynamicPropertyRegistrar nobodyStandsBeforeIt() {
        return registry -> registry.add("guichet.drain", () -> "0s");
    }

    private static Path keysOfThisRun() {
        try {
            return Files.createTempDirectory(Files.createDirectories(Path.of("target")), "vault-")
                    .resolve("vault.keys");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static JdbcConnectionDetails embedded() {
        try {
            var server = EmbeddedPostgres.builder()
                    .setServerConfig("max_connections", "200")
                    .setServerConfig("fsync", "off")
                    .setServerConfig("full_page_writes", "off")
                    .setPGStartupWait(Duration.ofSeconds(60))
                    .start();
            return new Server("jdbc:postgresql://localhost:" + server.getPort() + "/postgres", "postgres", "postgres");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static JdbcConnectionDetails inDocker() {
        var server = new PostgreSQLContainer("postgres:18").withCommand("postgres", "-c", "max_connections=200");
        server.start();
        return new Server(server.getJdbcUrl(), server.getUsername(), server.getPassword());
    }

    private record RememberingEncoder(
            PasswordEncoder real, Map<String, String> hashes, Map<List<String>, Boolean> checks)
            implements PasswordEncoder {

        RememberingEncoder(PasswordEncoder real) {
            this(real, new ConcurrentHashMap<>(), new ConcurrentHashMap<>());
        }

        @Override
        public String encode(CharSequence password) {
            return hashes.computeIfAbsent(password.toString(), real::encode);
        }

        @Override
        public boolean matches(CharSequence password, String hash) {
            return checks.computeIfAbsent(
                    List.of(password.toString(), hash), unchecked -> real.matches(password, hash));
        }

        @Override
        public boolean upgradeEncoding(String hash) {
            return real.upgradeEncoding(hash);
        }
    }

    /** What an application is told of the server. */
    private record Server(String url, String user, String password) implements JdbcConnectionDetails {

        @Override
        public String getJdbcUrl() {
            return url;
        }

        @Override
        public String getUsername() {
            return user;
        }

        @Override
        public String getPassword() {
            return password;
        }
    }
}
