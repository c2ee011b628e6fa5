package fr.guichet.message;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** @param from the address that messages come from; nobody reads what is answered to it */
@ConfigurationProperties("guichet.mail")
record SenderProperties(
        @DefaultValue("ne-pas-repondre@guichet.invalid") String from) {}
