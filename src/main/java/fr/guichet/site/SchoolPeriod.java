package fr.guichet.site;

import java.time.LocalDate;
import java.time.Month;

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

    /** The year in which the school year begins; its summer is its end. */
    int schoolYear() {
        return schoolYearOf(firstDay);
    }

    boolean isSummer() {
        return firstDay.getMonth() == Month.JULY || firstDay.getMonth() == Month.AUGUST;
    }

    static int schoolYearOf(LocalDate day) {
        return day.getMonthValue() < Month.SEPTEMBER.getValue() ? day.getYear() - 1 : day.getYear();
    }
}
