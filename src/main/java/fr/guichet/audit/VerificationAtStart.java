package fr.guichet.audit;

import fr.guichet.shared.tenancy.LongWork;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** {@code --guichet.audit.verify=true}: verifies every trail behind closed doors, and ends; with 1 where one is not intact. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnBooleanProperty("guichet.audit.verify")
class VerificationAtStart {

    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE)
    ApplicationRunner verifyThenEnd(EveryTrail trails, ConfigurableApplicationContext application) {
        return arguments -> {
            LongWork.run(trails::verify);
            application.close();
        };
    }
}
