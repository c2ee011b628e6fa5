package fr.guichet.shared.model;

import java.time.LocalTime;

/** A half of a day. Halves meet at one o’clock, when houses that break for lunch are closed. */
public enum HalfDay {
    MORNING,
    AFTERNOON;

    public static final LocalTime BREAK = LocalTime.of(13, 0);

    public TimeRange range() {
        return this == MORNING ? TimeRange.between(null, BREAK) : TimeRange.between(BREAK, null);
    }

    public boolean contains(LocalTime time) {
        return time.isBefore(BREAK) == (this == MORNING);
    }
}
