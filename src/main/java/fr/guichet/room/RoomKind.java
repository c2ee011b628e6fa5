package fr.guichet.room;

/** What a room is for. */
public enum RoomKind {
    /** Bureau RDV. */
    APPOINTMENT_OFFICE,
    /** Bureau des permanences. */
    PERMANENCE_OFFICE,
    /** Salle d’atelier. */
    WORKSHOP_ROOM
}
