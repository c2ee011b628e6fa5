/** The agenda of a site: day, week, list, CSV, the appointment itself and who came. */
@NullMarked
package fr.guichet.appointment.agenda;

import org.jspecify.annotations.NullMarked;
