package fr.guichet.account.installation;

import fr.guichet.account.password.OneTimePassword;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Proves that the person at {@code /installation} can read the log of this node: drawn at each start and written there
 * while the installation awaits its structure. Of several nodes, each knows its own.
 */
@Component
class InstallationToken {

    private static final Logger log = LoggerFactory.getLogger(InstallationToken.class);

    private final String token = OneTimePassword.next();
    private final InstallationService installation;

    InstallationToken(InstallationService installation) {
        this.installation = installation;
    }

    @EventListener(ApplicationReadyEvent.class)
    void tell() {
        if (installation.isAwaited()) {
            log.info("This installation has no house yet. Open /installation and give it this token: {}", token);
        }
    }

    public boolean isRight(String typed) {
        var plain = typed.strip().toLowerCase(Locale.ROOT);
        return MessageDigest.isEqual(plain.getBytes(StandardCharsets.UTF_8), token.getBytes(StandardCharsets.UTF_8));
    }
}
