package fr.guichet.rota;

/** How far a change of one day reaches. */
public enum ChangeScope {
    /** That day only. */
    THIS_DAY,
    /** Every such weekday from that day on, until the next standard week. */
    FROM_HERE,
    /** Every such weekday of the standard week in force, past ones included. */
    WHOLE_SERIES
}
