package fr.guichet.today;

import java.util.UUID;

/** A site and whether it receives now. */
public record SiteToday(UUID id, String name, OpeningState state) {}
