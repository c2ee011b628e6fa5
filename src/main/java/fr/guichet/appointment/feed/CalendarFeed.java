package fr.guichet.appointment.feed;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The feed that an agent made.
 *
 * @param lastReadAt when a calendar read it last, to the hour; null until one did
 */
record CalendarFeed(Instant madeAt, @Nullable Instant lastReadAt) {}
