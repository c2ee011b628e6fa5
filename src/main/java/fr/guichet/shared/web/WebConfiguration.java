package fr.guichet.shared.web;

import fr.guichet.shared.tenancy.HouseClock;
import fr.guichet.shared.tenancy.StructureZone;
import java.time.Clock;
import java.util.Locale;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.MessageSourceAccessor;

/**
 * The clock of the application: everything that asks what time it is asks it, and is told that of the house. And its words, for
 * what is said elsewhere than in a template.
 */
@Configuration(proxyBeanMethods = false)
class WebConfiguration {

    @Bean
    Clock clock(ObjectProvider<StructureZone> structure) {
        return new HouseClock(Clock.systemUTC(), structure);
    }

    @Bean
    MessageSourceAccessor words(MessageSource messages) {
        return new MessageSourceAccessor(messages, Locale.FRANCE);
    }
}
