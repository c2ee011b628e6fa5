package fr.guichet.shared.tenancy;

import static org.assertj.core.api.Assertions.assertThat;

import fr.guichet.testing.IntegrationTest;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A migration of a large table may not stop whoever works with it. */
@IntegrationTest
class MigrationAtWorkTests {

    @Autowired
    Flyway flyway;

    @AfterEach
    void leaveNothing() {
        owner().sql("drop schema if exists essai cascade").update();
    }

    @Test
    void anIndexIsMadeWithoutALockOnItsTable() {
        migrate("1");
        migrate("2");

        assertThat(owner().sql(
                                "select indexrelid::regclass::text from pg_index where indrelid = 'essai.essai'::regclass and indisvalid")
                        .query(String.class)
                        .single())
                .isEqualTo("essai.essai_index");
    }

    private void migrate(String target) {
        Flyway.configure()
                .configuration(flyway.getConfiguration())
                .schemas("essai")
                .locations("classpath:migration-at-work")
                .target(target)
                .initSql("set lock_timeout = '5s'")
                .load()
                .migrate();
    }

    private JdbcClient owner() {
        return JdbcClient.create(flyway.getConfiguration().getDataSource());
    }
}
