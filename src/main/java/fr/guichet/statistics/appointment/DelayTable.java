package fr.guichet.statistics.appointment;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How many open days one waits for the first free slot, by place and type, as it was noted night after night. */
public record DelayTable(List<Place> places) {

    /** One site, or one structure where several are followed. */
    public record Place(String name, List<Line> lines) {}

    /**
     * One type.
     *
     * @param nights how often it was noted
     * @param without how often there was no free slot: in no mean and no median
     * @param mean null where there never was one
     * @param latest null where there was none on the latest day
     */
    public record Line(
            String type,
            long nights,
            long without,
            @Nullable Double mean,
            @Nullable Double median,
            LocalDate latestDay,
            @Nullable Integer latest) {}
}
