package fr.guichet.site;

import java.time.DayOfWeek;

/** A range of a weekday, in the weeks that its recurrence names. */
public record WeeklyRange(DayOfWeek weekday, TimeRange range, Recurrence recurrence) {}
