package fr.guichet.directory;

/** An operator and how many of its procedures can be chosen on the day that was asked about. */
public record OperatorSummary(OperatorRow operator, long procedures) {}
