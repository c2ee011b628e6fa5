package fr.guichet.appointment;

import fr.guichet.availability.Provider;
import java.time.Duration;

/**
 * How full the sessions of someone who receives are.
 *
 * @param booked of what is offered
 * @param outside booked beside it
 */
public record FilledTime(Provider provider, Duration offered, Duration booked, Duration outside) {}
