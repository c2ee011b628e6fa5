package fr.guichet.appointment;

/** How far an appointment came. */
public enum AppointmentStatus {
    BOOKED,
    ARRIVED,
    HONOURED,
    /** Absent non excusé. */
    MISSED,
    CANCELLED_BY_USER,
    CANCELLED_BY_HOUSE;

    /** Whether it takes the time of who receives: the list of the exclusion constraints. */
    public boolean isLive() {
        return this == BOOKED || this == ARRIVED || this == HONOURED;
    }

    /** The person is expected, or waits. */
    public boolean isPending() {
        return this == BOOKED || this == ARRIVED;
    }

    public boolean isCancelled() {
        return this == CANCELLED_BY_USER || this == CANCELLED_BY_HOUSE;
    }
}
