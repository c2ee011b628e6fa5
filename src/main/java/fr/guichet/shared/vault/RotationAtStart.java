package fr.guichet.shared.vault;

import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.web.server.ConfigurableWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** {@code --guichet.vault.rotate=true}: renews the keys behind closed doors, and ends. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnBooleanProperty("guichet.vault.rotate")
class RotationAtStart {

    private static final int NO_PORT = -1;

    @Bean
    WebServerFactoryCustomizer<ConfigurableWebServerFactory> closedDoors() {
        return server -> server.setPort(NO_PORT);
    }

    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE)
    ApplicationRunner rotateThenEnd(VaultRotation rotation, ConfigurableApplicationContext application) {
        return arguments -> {
            rotation.rotate();
            application.close();
        };
    }
}
