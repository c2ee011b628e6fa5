package fr.guichet.today;

import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What {@code /} shows to one agent; what the role does not need is null or empty.
 *
 * @param sites with the site where the agent works first
 * @param team for whoever works with it or answers for it
 */
public record TodayPage(
        LocalDateTime now,
        List<SiteToday> sites,
        @Nullable Desk desk,
        @Nullable MonthSoFar month,
        @Nullable TeamOfTheDay team) {}
