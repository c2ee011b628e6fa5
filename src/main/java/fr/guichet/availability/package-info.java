/**
 * What people can be booked for, who receives them, and when: appointment types, intervenants, availabilities.
 * {@link fr.guichet.availability.AvailabilityCalendar} answers « who can be booked when »; appointments ask it.
 */
@ApplicationModule(
        displayName = "Disponibilités",
        allowedDependencies = {"site", "room", "opening", "account", "directory"})
@NullMarked
package fr.guichet.availability;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
