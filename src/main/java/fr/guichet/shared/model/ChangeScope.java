package fr.guichet.shared.model;

/** How far a change of one day of something that recurs reaches. */
public enum ChangeScope {
    /** That day only. */
    THIS_DAY,
    /** The like of it that follow too; in a rota, until the next standard week. */
    FROM_HERE,
    /** All the like of it, past ones included. */
    WHOLE_SERIES
}
