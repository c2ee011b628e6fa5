package fr.guichet.shared.outage;

import static java.util.concurrent.TimeUnit.MILLISECONDS;

import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Knows within three seconds that the database is away, and within one that it is back. Meanwhile nobody waits for a
 * connection ({@link WatchedDataSource}), so that no request holds a thread for nothing.
 */
public class DatabaseWatch implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(DatabaseWatch.class);
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final ScheduledExecutorService rounds = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("database-watch").daemon().factory());
    private final DatabaseProbe database;
    private final OutageLog outages;
    private volatile @Nullable Away away;

    private record Away(long sinceNanos, SQLException failure) {}

    public DatabaseWatch(DatabaseProbe database, OutageLog outages) {
        this.database = database;
        this.outages = outages;
    }

    public void begin() {
        rounds.scheduleWithFixedDelay(this::goRound, 0, PAUSE.toMillis(), MILLISECONDS);
    }

    public boolean isAway() {
        return away != null;
    }

    /** What it failed with; null while it answers. */
    @Nullable
    SQLException failure() {
        var known = away;
        return known == null ? null : known.failure;
    }

    /** A round that fails is not the last one. */
    private void goRound() {
        try {
            look();
        } catch (RuntimeException failure) {
            log.error("La base de données n’a pas pu être interrogée", failure);
        }
    }

    /** A round before its time. */
    public synchronized void look() {
        try {
            database.ask();
            isBack();
        } catch (SQLException failure) {
            if (Outage.of(failure).filter(Outage.AWAY::equals).isPresent()) {
                isMissing(failure);
            }
        }
    }

    private void isBack() {
        var ended = away;
        if (ended != null) {
            away = null;
            log.info(
                    "La base de données répond de nouveau, après {} s",
                    Duration.ofNanos(System.nanoTime() - ended.sinceNanos).toSeconds());
        }
    }

    private void isMissing(SQLException failure) {
        var known = away;
        away = new Away(known == null ? System.nanoTime() : known.sinceNanos, failure);
        outages.note(failure);
    }

    @Override
    public void close() {
        rounds.shutdownNow();
    }
}
