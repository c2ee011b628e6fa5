package fr.guichet.shared.tenancy;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import fr.guichet.testing.IntegrationTest;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@IntegrationTest
class LongWorkTests {

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationContext application;

    @Test
    void aPageGivesUpAStatementAfterEightSeconds() {
        assertThat(limit()).isEqualTo("8s");
    }

    @Test
    void longWorkMayTakeTenMinutes() {
        assertThat(LongWork.call(this::limit)).isEqualTo("10min");
    }

    @Test
    void longWorkLeavesTheConnectionsOfThePagesAlone() {
        var pages = LongWork.call(
                () -> jdbc.sql("select pg_backend_pid()").query(Integer.class).single());
        assertThat(jdbc.sql("select pg_backend_pid()").query(Integer.class).single())
                .isNotEqualTo(pages);
    }

    @Test
    void theServerGivesUpBeforeWhoeverWaitsForIt() {
        assertThat(application.getBeansOfType(HikariDataSource.class))
                .hasSize(3)
                .allSatisfy((name, pool) -> {
                    var properties = pool.getDataSourceProperties();
                    var client = Duration.ofSeconds(Integer.parseInt(properties.getProperty("socketTimeout")));
                    assertThat(client).as(name).isGreaterThan(statementTimeout(pool));
                });
    }

    private static Duration statementTimeout(HikariDataSource pool) {
        var milliseconds = JdbcClient.create(pool)
                .sql("select extract(epoch from current_setting('statement_timeout')::interval) * 1000")
                .query(Double.class)
                .single();
        return Duration.ofMillis(milliseconds.longValue());
    }

    private String limit() {
        return jdbc.sql("select current_setting('statement_timeout')")
                .query(String.class)
                .single();
    }
}
