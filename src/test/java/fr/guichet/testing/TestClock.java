package fr.guichet.testing;

import fr.guichet.shared.tenancy.HouseClock;
import fr.guichet.shared.tenancy.StructureZone;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.springframework.beans.factory.ObjectProvider;

/** Stands at Tuesday 10 March 2026, 10:12 in Paris, on the walls of a house there, until a test moves it; {@link #reset} brings it back. */
public class TestClock extends HouseClock {

    public static final LocalDateTime START = LocalDateTime.parse("2026-03-10T10:12");

    private volatile Instant now = START.atZone(PARIS).toInstant();

    TestClock(ObjectProvider<StructureZone> structure) {
        super(Clock.systemUTC(), structure);
    }

    public void reset() {
        moveTo(START);
    }

    public void moveTo(LocalDateTime wallClock) {
        moveTo(wallClock, PARIS);
    }

    public void moveTo(LocalDateTime wallClock, ZoneId zone) {
        now = wallClock.atZone(zone).toInstant();
    }

    public void advance(Duration duration) {
        now = now.plus(duration);
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(now, zone);
    }
}
