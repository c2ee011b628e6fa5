package fr.guichet.directory;

/** The six official themes of the national offer, and one for what is outside it. */
public enum Theme {
    EMPLOYMENT_TRAINING_RETIREMENT,
    JUSTICE,
    HEALTH_PREVENTION,
    BUDGET,
    CIVIL_STATUS_FAMILY,
    HOUSING_MOBILITY_MAIL,
    OTHER
}
