package fr.guichet.shared.outage;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.turbo.TurboFilter;
import ch.qos.logback.core.spi.FilterReply;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.Marker;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * Says once a minute that the database does not answer, and how often it was missed since. Nobody else says it: each job
 * and each request would, with a hundred lines of its own.
 */
@Component
public class OutageLog extends TurboFilter implements DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(OutageLog.class);
    private static final long MINUTE = Duration.ofMinutes(1).toNanos();

    private final LoggerContext loggers = (LoggerContext) LoggerFactory.getILoggerFactory();
    private final LongAdder missed = new LongAdder();
    private final AtomicLong nextLine = new AtomicLong(System.nanoTime());

    OutageLog() {
        loggers.addTurboFilter(this);
    }

    /** Counts it, and says it when the last line is a minute old. */
    public void note(Throwable failure) {
        missed.increment();
        var due = nextLine.get();
        var now = System.nanoTime();
        if (now - due >= 0 && nextLine.compareAndSet(due, now + MINUTE)) {
            log.warn("La base de données ne répond pas, {} fois : {}", missed.sumThenReset(), Outage.words(failure));
        }
    }

    @Override
    public FilterReply decide(
            @Nullable Marker marker,
            ch.qos.logback.classic.Logger logger,
            Level level,
            @Nullable String format,
            Object @Nullable [] arguments,
            @Nullable Throwable failure) {
        var told = failure != null ? failure : lastOf(arguments);
        if (told == null || Outage.of(told).filter(Outage.AWAY::equals).isEmpty()) {
            return FilterReply.NEUTRAL;
        }
        note(told);
        return FilterReply.DENY;
    }

    private static @Nullable Throwable lastOf(Object @Nullable [] arguments) {
        return arguments != null && arguments.length > 0 && arguments[arguments.length - 1] instanceof Throwable failure
                ? failure
                : null;
    }

    @Override
    public void destroy() {
        loggers.getTurboFilterList().remove(this);
    }
}
