package fr.guichet.appointment;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What was done about an appointment elsewhere, told on its page: implemented by the modules that know. */
public interface AppointmentFollowUp {

    /** By the id of the appointment, in the order of time; none for one about which nothing was done. */
    Map<UUID, List<Line>> of(Collection<UUID> appointmentIds);

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
