package fr.guichet.visit;

import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;

/** The catalogue over a period: from each of its days, until the next, nothing changed its name. */
final class NamesOverTime {

    private final TreeMap<LocalDate, ProcedureNames> byFirstDay;

    NamesOverTime(Map<LocalDate, ProcedureNames> byFirstDay) {
        this.byFirstDay = new TreeMap<>(byFirstDay);
    }

    ProcedureNames on(LocalDate day) {
        return byFirstDay.floorEntry(day).getValue();
    }
}
