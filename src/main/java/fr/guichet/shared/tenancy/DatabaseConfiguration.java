package fr.guichet.shared.tenancy;

import com.zaxxer.hikari.HikariDataSource;
import fr.guichet.shared.outage.DatabaseProbe;
import fr.guichet.shared.outage.DatabaseWatch;
import fr.guichet.shared.outage.OutageLog;
import fr.guichet.shared.outage.OwnConnection;
import fr.guichet.shared.outage.WatchedDataSource;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.boot.flyway.autoconfigure.FlywayDataSource;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.lookup.AbstractRoutingDataSource;
import org.springframework.session.jdbc.config.annotation.SpringSessionDataSource;
import org.springframework.transaction.support.TransactionOperations;

/**
 * One database, four ways in: the owner that migrates; behind row-level security the pool of the pages and a small one of
 * {@link LongWork}; and one of the sessions, whose commits need not be durable. How long each waits is said with its other
 * properties, never in the shared address: the owner’s migrations may take their time.
 */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

    /** Tells the connections of this node from those of others in pg_stat_activity. */
    private static final String NODE = "guichet " + UUID.randomUUID();

    private record Owner(String url, String username, String password) {

        static Owner of(@Nullable String url, @Nullable String username, @Nullable String password) {
            if (url == null || username == null) {
                throw new DatabaseNotReady(
                        "No database is named.",
                        "Give spring.datasource.url, spring.datasource.username and spring.datasource.password of a"
                                + " PostgreSQL 18 (or start the demo house with ./mvnw spring-boot:run).");
            }
            return new Owner(url, username, password == null ? "" : password);
        }

        DataSource dataSource() {
            return new DriverManagerDataSource(url, username, password);
        }
    }

    private final DatabaseProperties properties;
    private final Owner owner;

    DatabaseConfiguration(
            DatabaseProperties properties,
            ObjectProvider<JdbcConnectionDetails> connectionDetails,
            DataSourceProperties dataSourceProperties) {
        this.properties = properties;
        this.owner = Optional.ofNullable(connectionDetails.getIfAvailable())
                .map(given -> Owner.of(given.getJdbcUrl(), given.getUsername(), given.getPassword()))
                .orElseGet(() -> Owner.of(
                        dataSourceProperties.getUrl(),
                        dataSourceProperties.getUsername(),
                        dataSourceProperties.getPassword()));
    }

    @Bean(defaultCandidate = false)
    @FlywayDataSource
    DataSource ownerDataSource() {
        return owner.dataSource();
    }

    @Bean
    ApplicationRole applicationRole() {
        return properties.applicationPassword() != null
                ? ApplicationRole.given(properties.applicationRole(), properties.applicationPassword())
                : ApplicationRole.provisioned(properties.applicationRole(), owner.password(), owner.dataSource());
    }

    @Bean
    FlywayConfigurationCustomizer grantsToTheApplicationRole(ApplicationRole role) {
        return flyway -> flyway.placeholders(Map.of("application_role", role.name()));
    }

    @Bean(defaultCandidate = false)
    @ConfigurationProperties("spring.datasource.hikari")
    HikariDataSource pool(ApplicationRole role) {
        return poolFor(role);
    }

    @Bean(defaultCandidate = false)
    @ConfigurationProperties("guichet.long-work.hikari")
    HikariDataSource longWorkPool(ApplicationRole role) {
        return poolFor(role);
    }

    @Bean(defaultCandidate = false)
    @ConfigurationProperties("guichet.session.hikari")
    HikariDataSource sessionPool(ApplicationRole role) {
        return poolFor(role);
    }

    @Bean
    @Primary
    DataSource dataSource(
            @Qualifier("pool") HikariDataSource pages,
            @Qualifier("longWorkPool") HikariDataSource longWork,
            DatabaseWatch watch) {
        return new TenantDataSource(new WatchedDataSource(new ByPatience(pages, longWork), watch));
    }

    @Bean(defaultCandidate = false)
    @SpringSessionDataSource
    DataSource sessionDataSource(@Qualifier("sessionPool") HikariDataSource pool, DatabaseWatch watch) {
        return new WatchedDataSource(pool, watch);
    }

    @Bean(initMethod = "begin")
    DatabaseWatch databaseWatch(DatabaseProbe database, OutageLog outages) {
        return new DatabaseWatch(database, outages);
    }

    @Bean
    OwnConnection databaseProbe(ApplicationRole role) {
        var database = new DriverManagerDataSource(owner.url(), role.name(), role.password());
        var patience = new Properties();
        patience.putAll(Map.of("connectTimeout", "2", "socketTimeout", "2", "ApplicationName", NODE));
        database.setConnectionProperties(patience);
        return new OwnConnection(database);
    }

    /** Each statement on a session stands alone: half the round trips of a transaction around every one of them. */
    @Bean(defaultCandidate = false)
    @Qualifier("springSessionTransactionOperations")
    TransactionOperations springSessionTransactionOperations() {
        return TransactionOperations.withoutTransaction();
    }

    private static class ByPatience extends AbstractRoutingDataSource {

        ByPatience(DataSource pages, DataSource longWork) {
            setDefaultTargetDataSource(pages);
            setTargetDataSources(Map.of(true, longWork));
            initialize();
        }

        @Override
        protected Object determineCurrentLookupKey() {
            return LongWork.isUnderWay();
        }
    }

    private HikariDataSource poolFor(ApplicationRole role) {
        var pool = new HikariDataSource();
        pool.setJdbcUrl(owner.url());
        pool.setUsername(role.name());
        pool.setPassword(role.password());
        pool.addDataSourceProperty("ApplicationName", NODE);
        pool.addDataSourceProperty(
                "logServerErrorDetail", "false"); // a refused row would stand in the log, names and all
        return pool;
    }
}
