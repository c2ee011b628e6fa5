package fr.guichet.account.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.security.crypto.password.PasswordEncoder;

class PasswordQueueTests {

    private final CountDownLatch full = new CountDownLatch(PasswordQueue.AT_ONCE);
    private final CountDownLatch done = new CountDownLatch(1);
    private final AtomicInteger hashing = new AtomicInteger();
    private final AtomicInteger most = new AtomicInteger();
    private final PasswordQueue queue = new PasswordQueue(new Slow());

    @Test
    void fourAreHashedAtOnceAndTheOthersWait() throws Exception {
        try (var desks = Executors.newFixedThreadPool(12)) {
            for (int desk = 0; desk < 12; desk++) {
                desks.submit(() -> queue.matches("mot", "empreinte"));
            }
            assertThat(full.await(30, TimeUnit.SECONDS)).isTrue();
            done.countDown();
        }

        assertThat(most).hasValue(PasswordQueue.AT_ONCE);
    }

    private class Slow implements PasswordEncoder {

        @Override
        public String encode(CharSequence password) {
            throw new UnsupportedOperationException();
        }

        @Override
        public boolean matches(CharSequence password, String hash) {
            most.accumulateAndGet(hashing.incrementAndGet(), Math::max);
            full.countDown();
            try {
                return done.await(30, TimeUnit.SECONDS);
            } catch (InterruptedException interrupted) {
                throw new IllegalStateException(interrupted);
            } finally {
                hashing.decrementAndGet();
            }
        }
    }
}
