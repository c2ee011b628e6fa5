package fr.guichet.audit;

import fr.guichet.shared.model.DomainEvent;
import java.util.UUID;

/** Entries of the trail were taken out as a file. */
public record TrailExported(UUID subjectId) implements DomainEvent {}
