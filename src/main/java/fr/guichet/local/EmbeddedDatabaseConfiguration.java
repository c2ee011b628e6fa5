package fr.guichet.local;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Starts the server in {@code guichet.embedded-database.directory} and tells Spring Boot where it listens. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("guichet.embedded-database.directory")
class EmbeddedDatabaseConfiguration {

    @Bean
    DataFolder dataFolder(@Value("${guichet.embedded-database.directory}") Path directory) throws IOException {
        return DataFolder.claim(directory);
    }

    @Bean(destroyMethod = "close")
    EmbeddedPostgres embeddedPostgres(DataFolder folder) throws IOException {
        return folder.startServer();
    }

    @Bean
    JdbcConnectionDetails embeddedConnectionDetails(EmbeddedPostgres server) {
        return new JdbcConnectionDetails() {

            @Override
            public String getUsername() {
                return "postgres";
            }

            @Override
            public String getPassword() {
                return "postgres";
            }

            @Override
            public String getJdbcUrl() {
                return "jdbc:postgresql://localhost:" + server.getPort() + "/postgres";
            }
        };
    }
}
