package fr.guichet.visit;

/** How far back an agent may log or correct: counsellors seven days, the coordinator as far as needed. */
public enum BackdatingLimit {
    SEVEN_DAYS,
    WITHOUT_LIMIT
}
