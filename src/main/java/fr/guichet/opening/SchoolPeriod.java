package fr.guichet.opening;

import fr.guichet.site.SchoolZone;
import java.time.LocalDate;
import java.time.Month;

/**
 * One school holiday of a zone.
 *
 * @param lastDay the day before lessons begin again, included
 * @param toConfirm announced, not yet official
 */
public record SchoolPeriod(SchoolZone zone, String name, LocalDate firstDay, LocalDate lastDay, boolean toConfirm) {

    /** @param begins 2026 for 2026-2027 */
    record Year(SchoolZone zone, int begins) {}

    public boolean contains(LocalDate day) {
        return !day.isBefore(firstDay) && !day.isAfter(lastDay);
    }

    public boolean overlaps(SchoolPeriod other) {
        return zone == other.zone && !firstDay.isAfter(other.lastDay) && !lastDay.isBefore(other.firstDay);
    }

    /** The year in which the school year begins; its summer is its end. */
    public int schoolYear() {
        return schoolYearOf(firstDay);
    }

    Year year() {
        return new Year(zone, schoolYear());
    }

    boolean isSummer() {
        return firstDay.getMonth() == Month.JULY || firstDay.getMonth() == Month.AUGUST;
    }

    public static int schoolYearOf(LocalDate day) {
        return day.getMonthValue() < Month.SEPTEMBER.getValue() ? day.getYear() - 1 : day.getYear();
    }
}
