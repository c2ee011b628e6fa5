package fr.guichet.demo;

import static java.util.stream.Collectors.joining;

import fr.guichet.account.DemoAccounts;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Says on the console where to go and as whom. */
@Component
@Profile("demo")
class Welcome {

    private final DemoAccounts demo;
    private final Environment environment;

    Welcome(DemoAccounts demo, Environment environment) {
        this.demo = demo;
        this.environment = environment;
    }

    @EventListener(ApplicationReadyEvent.class)
    public void say() {
        System.out.println(DemoFile.text("welcome.txt")
                .replace("{port}", environment.getProperty("local.server.port", ""))
                .replace(
                        "{accounts}",
                        demo.accounts().stream().map(account -> account.login()).collect(joining(", ")))
                .replace("{password}", demo.password()));
    }
}
