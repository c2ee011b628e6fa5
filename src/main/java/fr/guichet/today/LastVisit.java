package fr.guichet.today;

import fr.guichet.visit.Outcome;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;

/** A visit that the agent logged lately, to correct at hand. */
public record LastVisit(UUID id, LocalDateTime at, int minutes, List<Done> requests) {

    /** One of its requests, under the names of that day. */
    public record Done(String operator, String procedure, Outcome outcome) {}
}
