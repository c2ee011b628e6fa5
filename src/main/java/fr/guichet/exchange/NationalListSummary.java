package fr.guichet.exchange;

import java.time.LocalDate;
import java.util.UUID;

/**
 * What a list holds.
 *
 * @param inUse or only checked so far
 * @param lines of the file, with a structure in them
 * @param unreadableRows taken, but with a day that cannot be read
 */
public record NationalListSummary(
        UUID id,
        boolean inUse,
        LocalDate readOn,
        int lines,
        int rowsTaken,
        int withoutHours,
        int unreadableRows,
        int faults) {}
