package fr.guichet.account.passkey;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The address that keys are made for; a key is of no use at another.
 *
 * @param domain the name of the host alone; changing it leaves every key behind
 * @param origins as browsers show them, {@code https://guichet.exemple.fr}; without them, this machine at its own port
 */
@ConfigurationProperties("guichet.passkey")
record PasskeyProperties(
        @DefaultValue("localhost") String domain, @Nullable Set<String> origins) {}
