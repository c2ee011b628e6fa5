package fr.guichet.visit;

/** Whether the agent acted under a mandate; the mandate itself stays where it was signed. */
public enum Mandate {
    NONE,
    PAPER,
    AIDANTS_CONNECT,
    ADMINISTRATION_PLUS
}
