package fr.guichet.opening;

import fr.guichet.shared.model.TimeRange;
import java.time.DayOfWeek;

/** A range of a weekday, in the weeks that its recurrence names. */
public record WeeklyRange(DayOfWeek weekday, TimeRange range, Recurrence recurrence) {}
