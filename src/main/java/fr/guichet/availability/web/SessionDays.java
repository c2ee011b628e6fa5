package fr.guichet.availability.web;

import fr.guichet.shared.model.NotFound;
import fr.guichet.shared.web.ReadableDay;
import java.time.LocalDate;

/** The day in the address of a session. */
public final class SessionDays {

    private SessionDays() {}

    /** Of the days that an address can hold, PostgreSQL takes the outermost for infinity. */
    public static LocalDate readable(LocalDate day) {
        if (!ReadableDay.Validator.isReadable(day)) {
            throw new NotFound(LocalDate.class, day);
        }
        return day;
    }
}
