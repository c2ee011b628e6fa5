package fr.guichet.visit;

/** What to do with a visit at an hour when its site is closed: ask the agent once, or take their word for it. */
public enum WhileClosed {
    ASK,
    ACCEPT
}
