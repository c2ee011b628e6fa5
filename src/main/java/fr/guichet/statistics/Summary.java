package fr.guichet.statistics;

/** The headline of a scope and the visits of each of its places. */
public record Summary(Overview overview, PlaceTable places) {}
