package fr.guichet.availability;

/** How far a change of one session reaches. */
public enum ChangeScope {
    THIS_SESSION,
    /** Those that follow too. */
    FROM_HERE,
    /** Past ones included. */
    WHOLE_SERIES
}
