package fr.guichet.site;

import java.util.UUID;

/** A structure as pages name it. */
public record StructureRow(UUID id, String code, String name) {}
