package fr.guichet.shared.outage;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.sql.SQLException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class DatabaseWatchTests {

    final AtomicReference<SQLException> failure = new AtomicReference<>();
    final OutageLog outages = new OutageLog();
    final DatabaseWatch watch = new DatabaseWatch(this::ask, outages);
    final ListAppender<ILoggingEvent> log = new ListAppender<>();

    @BeforeEach
    void listen() {
        log.start();
        root().addAppender(log);
    }

    @AfterEach
    void stopListening() {
        root().detachAppender(log);
        outages.destroy();
        watch.close();
    }

    @Test
    void aDatabaseThatDoesNotAnswerIsAwayUntilItDoes() {
        failure.set(new SQLException("refused", "08001"));
        watch.look();
        assertThat(watch.isAway()).isTrue();

        failure.set(null);
        watch.look();
        assertThat(watch.isAway()).isFalse();
    }

    @Test
    void aDatabaseThatAnswersWithARefusalIsThere() {
        failure.set(new SQLException("too many connections", "53300"));
        watch.look();
        assertThat(watch.isAway()).isFalse();
    }

    @Test
    void aQuestionThatSomebodyCancelledSaysNothingOfTheDatabase() {
        failure.set(new SQLException("cancelled", "57014"));
        watch.look();
        assertThat(watch.isAway()).isFalse();
    }

    @Test
    void aRoundThatFailsIsNotTheLastOne() throws InterruptedException {
        var rounds = new CountDownLatch(2);
        try (var failing = new DatabaseWatch(
                () -> {
                    rounds.countDown();
                    throw new IllegalStateException("the driver has a fault");
                },
                outages)) {
            failing.begin();
            assertThat(rounds.await(10, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void anOutageIsSaidOnceAMinuteAndWhenItEnds() {
        failure.set(new SQLException("refused", "08001"));
        for (int round = 0; round < 50; round++) {
            watch.look();
        }
        failure.set(null);
        watch.look();
        assertThat(log.list)
                .extracting(ILoggingEvent::getFormattedMessage)
                .filteredOn(line -> line.startsWith("La base de données"))
                .satisfiesExactly(
                        line -> assertThat(line).contains("ne répond pas").endsWith("refused"),
                        line -> assertThat(line).contains("répond de nouveau"));
    }

    @Test
    void nobodyElseSaysIt() {
        var somebody = LoggerFactory.getLogger("somebody");
        var away = new IllegalStateException("a job has failed", new SQLException("refused", "08001"));
        somebody.error("not done", away);
        somebody.error("« {} » not done", "job", away);
        assertThat(log.list).extracting(ILoggingEvent::getLoggerName).doesNotContain("somebody");
    }

    @Test
    void anyOtherFailureIsSaidAsEver() {
        LoggerFactory.getLogger("somebody").error("not done", new SQLException("twice", "23505"));
        assertThat(log.list).extracting(ILoggingEvent::getLoggerName).contains("somebody");
    }

    private void ask() throws SQLException {
        if (failure.get() != null) {
            throw failure.get();
        }
    }

    private static ch.qos.logback.classic.Logger root() {
        return ((LoggerContext) LoggerFactory.getILoggerFactory()).getLogger("ROOT");
    }
}
