package fr.guichet.site;

import java.time.LocalDate;

/**
 * One school holiday of a zone.
 *
 * @param lastDay the day before lessons begin again, included
 * @param toConfirm announced, not yet official
 */
public record SchoolPeriod(SchoolZone zone, String name, LocalDate firstDay, LocalDate lastDay, boolean toConfirm) {

    public boolean contains(LocalDate day) {
        return !day.isBefore(firstDay) && !day.isAfter(lastDay);
    }
}
