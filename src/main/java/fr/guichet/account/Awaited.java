package fr.guichet.account;

/** What must still be done before any role is granted. */
public enum Awaited {
    NOTHING,
    /** Another password than the one that was read out. */
    PASSWORD,
    /** The code of an application, a recovery code, or a key that was made before. */
    CODE,
    /** A second factor, where the structure wants one. */
    SECOND_FACTOR,
    /** The agent again, at a desk that was locked. */
    UNLOCK;

    /** What the filter chain knows of it. */
    public String authority() {
        return "AWAITS_" + name();
    }
}
