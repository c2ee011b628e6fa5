package fr.guichet.account.passkey;

import fr.guichet.shared.web.address.PublicAddress;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The address that keys are made for, where it is not the public address; a key is of no use at another.
 *
 * @param domain the name of the host alone; changing it leaves every key behind
 * @param origins as browsers show them, {@code https://guichet.exemple.fr}
 */
@ConfigurationProperties("guichet.passkey")
record PasskeyProperties(@Nullable String domain, @Nullable Set<String> origins) {

    private static final String THIS_MACHINE = "localhost";

    String domainAt(Optional<PublicAddress> address) {
        return domain == null || domain.isBlank()
                ? address.map(PublicAddress::host).orElse(THIS_MACHINE)
                : domain;
    }

    /** Empty where only the port of this machine tells. */
    Set<String> originsAt(Optional<PublicAddress> address) {
        return origins == null || origins.isEmpty()
                ? address.map(PublicAddress::origin).map(Set::of).orElse(Set.of())
                : origins;
    }
}
