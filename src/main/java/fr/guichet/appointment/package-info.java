/**
 * Appointments, from the slot that is held while a form is filled until the person came, did not, or it was cancelled.
 * {@link fr.guichet.appointment.AppointmentService} books, moves and cancels; {@link fr.guichet.appointment.agenda.Agenda} shows,
 * and leaves an entry in the trail for each person it shows. Which slots can be had is left to the package {@code slot}.
 */
@ApplicationModule(
        displayName = "Rendez-vous",
        allowedDependencies = {"site", "room", "opening", "account", "rota", "availability"})
@NullMarked
package fr.guichet.appointment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
