package fr.guichet.visit;

/** How a request ended for today. */
public enum Outcome {
    COMPLETED,
    TO_CONTINUE,
    EXPERT_ASKED,
    ORIENTED,
    NOT_COMPLETED
}
