/**
 * What the structure counts: one query class a figure, used by its page, its panel, its CSV and its reports.
 * {@link fr.guichet.statistics.StatisticsService} and, of appointments, {@link fr.guichet.statistics.appointment.AppointmentFigures} are
 * the doors; they read the {@code stat_} views and write nothing.
 */
@ApplicationModule(
        displayName = "Statistiques",
        allowedDependencies = {"site", "opening", "account", "directory", "availability", "appointment", "visit"})
@NullMarked
package fr.guichet.statistics;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
