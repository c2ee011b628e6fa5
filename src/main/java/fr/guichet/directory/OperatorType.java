package fr.guichet.directory;

/** National signatories of the framework agreement, local partners, and the bucket « hors opérateur ». */
public enum OperatorType {
    NATIONAL,
    LOCAL,
    OTHER
}
