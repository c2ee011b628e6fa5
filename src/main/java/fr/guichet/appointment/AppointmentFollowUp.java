package fr.guichet.appointment;

import java.util.List;
import java.util.UUID;

/** What was done about an appointment elsewhere, told on its page: implemented by the modules that know. */
public interface AppointmentFollowUp {

    /** In the order of time. */
    List<Line> of(UUID appointmentId);

    /**
     * One sentence.
     *
     * @param code a message key
     */
    record Line(String code, List<Object> arguments) {

        public static Line of(String code, Object... arguments) {
            return new Line(code, List.of(arguments));
        }
    }
}
