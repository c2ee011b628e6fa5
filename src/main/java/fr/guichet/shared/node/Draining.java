package fr.guichet.shared.node;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationContext;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * A node that is told to stop says at once that it is no longer ready, and still answers for as long as a proxy needs to
 * find that out. Spring Boot publishes the first, then awaits the requests under way; between the two it waits for nobody
 * (spring-boot#20995).
 */
@Component
class Draining {

    private static final Logger log = LoggerFactory.getLogger(Draining.class);

    private final ApplicationContext application;
    private final Duration drain;
    private volatile boolean ready;

    /** @param drain zero where nobody stands before the node */
    Draining(ApplicationContext application, @Value("${guichet.drain}") Duration drain) {
        this.application = application;
        this.drain = drain;
    }

    @EventListener(ApplicationReadyEvent.class)
    void mayBeAsked() {
        ready = true;
    }

    /** Before whatever else hears of it: the port of the health addresses closes first. */
    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void isLeaving(ContextClosedEvent event) throws InterruptedException {
        if (event.getApplicationContext() == application && ready && drain.isPositive()) {
            log.info("Cette application s’arrête : elle répond encore {} s", drain.toSeconds());
            Thread.sleep(drain);
        }
    }
}
