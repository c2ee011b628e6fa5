package fr.guichet.availability;

/** Where an appointment is held; only one at the office takes a room. */
public enum AppointmentPlace {
    OFFICE,
    PHONE,
    VIDEO
}
