package fr.guichet.visit;

/** How the contact took place; by appointment or not is another question. */
public enum Channel {
    IN_PERSON,
    PHONE,
    EMAIL,
    VIDEO,
    LETTER
}
