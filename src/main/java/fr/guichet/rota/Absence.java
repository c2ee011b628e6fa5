package fr.guichet.rota;

import fr.guichet.shared.model.TimeRange;
import java.time.LocalTime;
import java.util.UUID;

/** What a leave takes of one day. */
public record Absence(UUID leaveId, LeaveKind kind, TimeRange range) {

    /** To the end of the day, whatever its hours. */
    public boolean untilEvening() {
        return range.end().equals(LocalTime.MAX);
    }
}
