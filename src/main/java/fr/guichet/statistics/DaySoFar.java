package fr.guichet.statistics;

import org.jspecify.annotations.Nullable;

/**
 * A day at one site until now.
 *
 * @param usual mean of the visits of the last open same weekdays up to this hour; null while there is none
 * @param usualDays how many such days, at most 8
 */
public record DaySoFar(Headline headline, @Nullable Double usual, int usualDays) {}
