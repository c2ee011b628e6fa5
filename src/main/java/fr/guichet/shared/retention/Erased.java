package fr.guichet.shared.retention;

import java.time.LocalDate;

/**
 * What one step of an erasure took.
 *
 * @param objects at least one
 * @param firstDay of the oldest of them
 * @param lastDay of the youngest
 */
public record Erased(long objects, LocalDate firstDay, LocalDate lastDay) {}
