/**
 * What the house counts: one query class a figure, used by its page, its panel, its CSV and by whoever reports.
 * {@link fr.guichet.statistics.StatisticsService} is the door; it reads the {@code stat_} views and writes nothing.
 */
@ApplicationModule(
        displayName = "Statistiques",
        allowedDependencies = {"site", "account", "directory", "visit"})
@NullMarked
package fr.guichet.statistics;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
