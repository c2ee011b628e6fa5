package fr.guichet.today;

/** A site and whether it receives now. */
public record SiteToday(String name, OpeningState state) {}
