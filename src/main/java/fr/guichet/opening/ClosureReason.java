package fr.guichet.opening;

/** Why a site closes, for the structure and its figures. The public only ever reads « fermeture exceptionnelle » and the text written for it. */
public enum ClosureReason {
    BRIDGE,
    LEAVE,
    TRAINING,
    MEETING,
    SHORT_STAFFED,
    SECURITY,
    BREAKDOWN,
    EVENT,
    OTHER
}
