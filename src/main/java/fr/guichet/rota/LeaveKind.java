package fr.guichet.rota;

/** Why an agent is not at the desk, as colleagues may read it; never that someone is ill. */
public enum LeaveKind {
    LEAVE,
    TRAINING,
    MEETING,
    OTHER;

    /** Counts towards the hours of the contract. */
    public boolean isWork() {
        return this == TRAINING || this == MEETING;
    }
}
