/** Appointments that can no longer take place as planned, and must be moved. */
@NullMarked
package fr.guichet.appointment.rebooking;

import org.jspecify.annotations.NullMarked;
