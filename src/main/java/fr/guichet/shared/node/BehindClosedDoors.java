package fr.guichet.shared.node;

import java.util.Map;
import java.util.stream.Stream;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** Commands, which do one thing beside the nodes that work and end, open no port. */
class BehindClosedDoors implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final String NO_PORT = "-1";

    @Override
    public void initialize(ConfigurableApplicationContext application) {
        var environment = application.getEnvironment();
        if (Stream.of("guichet.audit.verify", "guichet.vault.rotate")
                .anyMatch(command -> environment.getProperty(command, Boolean.class, false))) {
            environment
                    .getPropertySources()
                    .addFirst(new MapPropertySource(
                            "behind closed doors", Map.of("server.port", NO_PORT, "management.server.port", NO_PORT)));
        }
    }
}
