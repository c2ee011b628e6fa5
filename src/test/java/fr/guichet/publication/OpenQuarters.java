package fr.guichet.publication;

import fr.guichet.shared.model.TimeRange;
import java.time.LocalTime;
import java.util.BitSet;
import java.util.List;

/** The quarters of an hour of one day in which a site is open: what every reader of what is published comes to. */
record OpenQuarters(BitSet open) {

    private static final int MINUTES = 15;
    private static final int OF_A_DAY = 24 * 60 / MINUTES;

    OpenQuarters() {
        this(new BitSet(OF_A_DAY));
    }

    static OpenQuarters of(List<TimeRange> ranges) {
        var day = new OpenQuarters();
        ranges.forEach(range -> day.add(range.start(), range.end()));
        return day;
    }

    void add(LocalTime start, LocalTime end) {
        open.set(quarter(start), endQuarter(end));
    }

    void remove(LocalTime start, LocalTime end) {
        open.clear(quarter(start), endQuarter(end));
    }

    void clear() {
        open.clear();
    }

    private static int quarter(LocalTime time) {
        return time.toSecondOfDay() / 60 / MINUTES;
    }

    private static int endQuarter(LocalTime end) {
        return end.equals(LocalTime.MAX) || end.equals(LocalTime.MIDNIGHT) ? OF_A_DAY : quarter(end);
    }
}
