package fr.guichet.appointment;

/** An appointment « à déplacer » until it is moved or cancelled, or what stands against it goes. */
public record AppointmentToRebook(AppointmentRow appointment, RebookReason reason) {}
