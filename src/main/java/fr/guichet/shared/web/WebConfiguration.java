package fr.guichet.shared.web;

import fr.guichet.shared.tenancy.HouseClock;
import fr.guichet.shared.tenancy.StructureZone;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The clock of the application: everything that asks what time it is asks it, and is told that of the house. */
@Configuration(proxyBeanMethods = false)
class WebConfiguration {

    @Bean
    Clock clock(ObjectProvider<StructureZone> structure) {
        return new HouseClock(Clock.systemUTC(), structure);
    }
}
