package fr.guichet.visit;

/** Towards whom a person was sent on; a free label may say more. */
public enum OrientationTarget {
    OPERATOR,
    SOCIAL_SERVICES,
    DIGITAL_HELP,
    LEGAL_HELP,
    TOWN_HALL,
    EMPLOYMENT_HELP,
    ASSOCIATION,
    OTHER
}
