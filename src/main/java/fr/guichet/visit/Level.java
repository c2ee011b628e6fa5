package fr.guichet.visit;

/** How far the desk went for a request. */
public enum Level {
    INFORMATION,
    FIRST_LEVEL,
    IN_DEPTH,
    SELF_SERVICE
}
