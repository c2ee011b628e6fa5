package fr.guichet.shared.tenancy;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The role the application works with, which owns nothing; {@code spring.datasource.*} names the owner that migrates.
 *
 * @param applicationRole its name
 * @param applicationPassword when the database administrator made the role; without it the owner makes the role itself
 *     and gives it a password derived from its own
 */
@ConfigurationProperties("guichet.database")
record DatabaseProperties(
        @DefaultValue("guichet_app") String applicationRole,
        @Nullable String applicationPassword) {}
