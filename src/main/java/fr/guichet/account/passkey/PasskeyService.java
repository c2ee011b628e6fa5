package fr.guichet.account.passkey;

import fr.guichet.account.AccountEvent.PasskeyRegistered;
import fr.guichet.account.AccountEvent.PasskeyRemoved;
import fr.guichet.shared.model.NotFound;
import fr.guichet.shared.model.WithdrawnRows;
import fr.guichet.shared.tenancy.StructureMember;
import fr.guichet.shared.tenancy.Tenancy;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataAccessException;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.security.web.webauthn.management.ImmutableRelyingPartyRegistrationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyAuthenticationRequest;
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
    private final WithdrawnRows withdrawn;
    private final ApplicationEventPublisher events;

    PasskeyService(
            PasskeyStore passkeys,
            WebAuthnRelyingPartyOperations relyingParty,
            WithdrawnRows withdrawn,
            ApplicationEventPublisher events) {
        this.passkeys = passkeys;
        this.relyingParty = relyingParty;
        this.withdrawn = withdrawn;
        this.events = events;
    }

    @Transactional(readOnly = true)
    public List<Passkey> own() {
        return passkeys.of(accountId());
    }

    /**
     * @param options what was asked; null when nothing was
     * @param made what the browser answered
     */
    public void register(@Nullable PublicKeyCredentialCreationOptions options, String made, String label) {
        if (options == null) {
            throw new PasskeyRefused();
        }
        var key = new RelyingPartyPublicKey(PasskeyJson.made(made), label);
        try {
            relyingParty.registerCredential(new ImmutableRelyingPartyRegistrationRequest(options, key));
        } catch (DataAccessException ours) {
            throw ours;
        } catch (RuntimeException refused) { // whatever the library finds wrong in what was sent
            throw refusedBecause(refused);
        }
        events.publishEvent(new PasskeyRegistered(accountId()));
    }

    /**
     * Proves that it is the agent at work, by a key of theirs.
     *
     * @param options what was asked; null when nothing was
     * @param used what the browser answered
     */
    public void prove(@Nullable PublicKeyCredentialRequestOptions options, String used) {
        if (options == null || !accountId().equals(PasskeyHolders.accountId(holder(options, used)))) {
            throw new PasskeyRefused();
        }
    }

    private Bytes holder(PublicKeyCredentialRequestOptions options, String used) {
        var request = new RelyingPartyAuthenticationRequest(options, PasskeyJson.used(used));
        try {
            return relyingParty.authenticate(request).getId();
        } catch (DataAccessException ours) {
            throw ours;
        } catch (RuntimeException refused) { // whatever the library finds wrong in what was sent
            throw refusedBecause(refused);
        }
    }

    private static PasskeyRefused refusedBecause(RuntimeException cause) {
        log.info("A passkey was refused", cause);
        return new PasskeyRefused();
    }

    /** @return whether it was there: asked twice, it was done once */
    public boolean remove(UUID id) {
        var removed = passkeys.remove(accountId(), id);
        if (removed) {
            withdrawn.note(id);
            events.publishEvent(new PasskeyRemoved(accountId()));
        } else if (!withdrawn.hold(id)) {
            throw new NotFound(Passkey.class, id);
        }
        return removed;
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
