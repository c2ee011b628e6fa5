package fr.guichet.shared.node;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.support.StaticApplicationContext;

class DrainingTests {

    static final Duration DRAIN = Duration.ofMillis(500);

    final StaticApplicationContext node = new StaticApplicationContext();
    final Draining draining = new Draining(node, DRAIN);

    @Test
    void aNodeThatWasReadyStillAnswersForAWhile() throws InterruptedException {
        draining.mayBeAsked();
        assertThat(timeToLeave(node)).isGreaterThanOrEqualTo(DRAIN);
    }

    @Test
    void aCommandThatNobodyAsksEndsAtOnce() throws InterruptedException {
        assertThat(timeToLeave(node)).isLessThan(DRAIN);
    }

    @Test
    void theEndOfAnotherContextIsNotItsOwn() throws InterruptedException {
        draining.mayBeAsked();
        assertThat(timeToLeave(new StaticApplicationContext())).isLessThan(DRAIN);
    }

    private Duration timeToLeave(StaticApplicationContext closed) throws InterruptedException {
        var begun = System.nanoTime();
        draining.isLeaving(new ContextClosedEvent(closed));
        return Duration.ofNanos(System.nanoTime() - begun);
    }
}
