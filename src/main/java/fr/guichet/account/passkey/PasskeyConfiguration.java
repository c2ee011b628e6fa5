package fr.guichet.account.passkey;

import static org.springframework.security.web.webauthn.api.UserVerificationRequirement.REQUIRED;

import fr.guichet.shared.web.address.Links;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArraySet;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.web.webauthn.api.AuthenticatorSelectionCriteria;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRpEntity;
import org.springframework.security.web.webauthn.api.ResidentKeyRequirement;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.springframework.security.web.webauthn.management.WebAuthnRelyingPartyOperations;
import org.springframework.security.web.webauthn.management.Webauthn4JRelyingPartyOperations;

/**
 * Keys that know their holder (a finger, a face, a PIN), and so are two factors in one, and that need no login to be
 * typed.
 */
@Configuration(proxyBeanMethods = false)
class PasskeyConfiguration {

    private final String domain;
    private final Set<String> origins;

    PasskeyConfiguration(PasskeyProperties properties, Links links) {
        this.domain = properties.domainAt(links.publicAddress());
        this.origins = new CopyOnWriteArraySet<>(properties.originsAt(links.publicAddress()));
    }

    @Bean
    WebAuthnRelyingPartyOperations relyingParty(
            PublicKeyCredentialUserEntityRepository holders, UserCredentialRepository credentials) {
        var application =
                PublicKeyCredentialRpEntity.builder().id(domain).name("Guichet").build();
        var relyingParty = new Webauthn4JRelyingPartyOperations(holders, credentials, application, origins);
        relyingParty.setCustomizeCreationOptions(
                options -> options.authenticatorSelection(AuthenticatorSelectionCriteria.builder()
                        .residentKey(ResidentKeyRequirement.REQUIRED)
                        .userVerification(REQUIRED)
                        .build()));
        relyingParty.setCustomizeRequestOptions(options -> options.userVerification(REQUIRED));
        return relyingParty;
    }

    @Bean
    ApplicationListener<WebServerInitializedEvent> thisMachineWithoutAnOtherAddress() {
        return started -> {
            if (origins.isEmpty() && started.getApplicationContext().getServerNamespace() == null) {
                origins.add("http://" + domain + ":" + started.getWebServer().getPort());
            }
        };
    }
}
