package fr.guichet.appointment.rebooking;

import fr.guichet.appointment.AppointmentRow;
import fr.guichet.appointment.slot.RebookReason;

/** An appointment « à déplacer » until it is moved or cancelled, or what stands against it goes. */
record AppointmentToRebook(AppointmentRow appointment, RebookReason reason) {}
