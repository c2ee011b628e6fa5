package fr.guichet.visit;

/** Why a request did not succeed. */
public enum NotCompletedReason {
    MISSING_DOCUMENT,
    LOST_CREDENTIALS,
    SERVICE_DOWN,
    OUT_OF_SCOPE,
    LANGUAGE,
    LACK_OF_TIME,
    OTHER
}
