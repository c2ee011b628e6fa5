package fr.guichet.accessibility;

/** The three states that the decree of 24 July 2019 knows. */
public enum Conformity {
    TOTAL,
    PARTIAL,
    NONE
}
