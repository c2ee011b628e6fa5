package fr.guichet.opening.holiday;

import fr.guichet.opening.SchoolPeriod;
import java.util.List;

/**
 * What a file of school holidays says, before anything is taken.
 *
 * @param pastLines lines of school years that are over, whose dates no longer change
 */
record SchoolHolidayImport(List<SchoolPeriod> periods, List<Fault> faults, long pastLines) {

    /**
     * @param line in the file, from 1
     * @param code a message key
     */
    public record Fault(long line, String code, List<Object> arguments) {

        static Fault of(long line, String code, Object... arguments) {
            return new Fault(line, code, List.of(arguments));
        }
    }

    public boolean isTakable() {
        return faults.isEmpty() && !periods.isEmpty();
    }
}
