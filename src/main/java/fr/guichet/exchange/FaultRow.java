package fr.guichet.exchange;

/**
 * A fault as pages show it.
 *
 * @param structure its name; blank when the row was not taken
 */
public record FaultRow(ListFault fault, String structure) {}
