package fr.guichet.account.passkey;

import fr.guichet.shared.model.NotFound;
import fr.guichet.shared.tenancy.StructureMember;
import fr.guichet.shared.tenancy.Tenancy;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.security.web.webauthn.management.ImmutableRelyingPartyRegistrationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyPublicKey;
import org.springframework.security.web.webauthn.management.WebAuthnRelyingPartyOperations;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The keys of the agent at work. */
@Service
@Transactional
public class PasskeyService {

    private static final Logger log = LoggerFactory.getLogger(PasskeyService.class);

    private final PasskeyStore passkeys;
    private final WebAuthnRelyingPartyOperations relyingParty;
    private final ApplicationEventPublisher events;

    PasskeyService(
            PasskeyStore passkeys, WebAuthnRelyingPartyOperations relyingParty, ApplicationEventPublisher events) {
        this.passkeys = passkeys;
        this.relyingParty = relyingParty;
        this.events = events;
    }

    @Transactional(readOnly = true)
    public List<Passkey> own() {
        return passkeys.of(accountId());
    }

    /** @param made what the browser answered to these options */
    public void register(PublicKeyCredentialCreationOptions options, String made, String label) {
        var key = new RelyingPartyPublicKey(PasskeyJson.made(made), label);
        try {
            relyingParty.registerCredential(new ImmutableRelyingPartyRegistrationRequest(options, key));
        } catch (RuntimeException refused) { // whatever the library finds wrong in what was sent
            log.info("A passkey was refused", refused);
            throw new PasskeyRefused();
        }
        events.publishEvent(new PasskeyRegistered(accountId()));
    }

    public void remove(UUID id) {
        if (!passkeys.remove(accountId(), id)) {
            throw new NotFound(Passkey.class, id);
        }
        events.publishEvent(new PasskeyRemoved(accountId()));
    }

    @Transactional(readOnly = true)
    public boolean areRegisteredFor(UUID accountId) {
        return !passkeys.of(accountId).isEmpty();
    }

    /** With a lost telephone, or a forgotten password. */
    public void removeAllOf(UUID accountId) {
        passkeys.removeAllOf(accountId);
    }

    private static UUID accountId() {
        return Tenancy.member().map(StructureMember::accountId).orElseThrow();
    }
}
