package fr.guichet.appointment;

import fr.guichet.availability.AppointmentTypeRow;
import fr.guichet.availability.Provider;

/** A slot that may be booked for a type, with whom. */
record Claim(AppointmentTypeRow type, Provider provider, Slot slot) {}
