package fr.guichet.shared.vault;

import fr.guichet.shared.tenancy.LongWork;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** {@code --guichet.vault.rotate=true}: renews the keys behind closed doors, and ends. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnBooleanProperty("guichet.vault.rotate")
class RotationAtStart {

    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE)
    ApplicationRunner rotateThenEnd(VaultRotation rotation, ConfigurableApplicationContext application) {
        return arguments -> {
            LongWork.run(rotation::rotate);
            application.close();
        };
    }
}
