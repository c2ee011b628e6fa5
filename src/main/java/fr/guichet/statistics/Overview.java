package fr.guichet.statistics;

import org.jspecify.annotations.Nullable;

/** The headline of a period, and of the one it is compared to when there was a visit in it. */
public record Overview(
        Headline now,
        OpenTime open,
        @Nullable Headline before,
        @Nullable OpenTime openBefore) {

    /** By how many points the share resolved on site moved. */
    public @Nullable Long resolvedPoints() {
        var share = now.resolvedShare();
        var shareBefore = before == null ? null : before.resolvedShare();
        return share == null || shareBefore == null ? null : Math.round(share * 100) - Math.round(shareBefore * 100);
    }
}
