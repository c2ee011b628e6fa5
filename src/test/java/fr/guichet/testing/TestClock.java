package fr.guichet.testing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;

/** Stands at Tuesday 10 March 2026, 10:12 in Paris, until a test moves it; {@link #reset} brings it back. */
public class TestClock extends Clock {

    public static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    public static final LocalDateTime START = LocalDateTime.parse("2026-03-10T10:12");

    private volatile Instant now = START.atZone(PARIS).toInstant();

    public void reset() {
        moveTo(START);
    }

    public void moveTo(LocalDateTime wallClock) {
        now = wallClock.atZone(PARIS).toInstant();
    }

    public void advance(Duration duration) {
        now = now.plus(duration);
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return PARIS;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(now, zone);
    }
}
