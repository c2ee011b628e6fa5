package fr.guichet.continuity;

import fr.guichet.shared.model.TimeRange;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One act that would mend a gap, or make it smaller.
 *
 * @param agentId whom to plan; null when a site is closed
 * @param siteId where the agent comes, or the site that is closed
 * @param fromSiteId where the agent comes from, when moved
 * @param left the gaps of that day that would remain
 */
public record Remedy(
        Kind kind,
        LocalDate day,
        TimeRange range,
        @Nullable UUID agentId,
        UUID siteId,
        @Nullable UUID fromSiteId,
        List<ContinuityGap> left) {

    /** In the order in which they are proposed. */
    public enum Kind {
        /** An agent who is free then. */
        REINFORCE,
        /** An agent of another site, that can spare one. */
        MOVE,
        /** An antenna shut for that time, whose agents come if it has any. */
        CLOSE
    }

    public boolean mendsAll() {
        return left.isEmpty();
    }
}
