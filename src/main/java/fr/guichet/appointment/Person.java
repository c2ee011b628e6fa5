package fr.guichet.appointment;

import org.jspecify.annotations.Nullable;

/**
 * Who comes. Kept sealed, and never part of an address, a title, a log line, an exception, a flash or an event.
 *
 * @param phone as it was typed, checked
 */
public record Person(
        @Nullable Title title,
        @Nullable String firstName,
        String lastName,
        @Nullable String phone,
        @Nullable String email) {

    /** Says nothing: a person that slips into a log line stays unknown. */
    @Override
    public String toString() {
        return "Person[…]";
    }
}
