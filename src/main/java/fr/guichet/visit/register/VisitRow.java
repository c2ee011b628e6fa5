package fr.guichet.visit.register;

import fr.guichet.visit.AgeBand;
import fr.guichet.visit.Channel;
import fr.guichet.visit.Gender;
import fr.guichet.visit.Level;
import fr.guichet.visit.Mandate;
import fr.guichet.visit.NotCompletedReason;
import fr.guichet.visit.OrientationTarget;
import fr.guichet.visit.Outcome;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A visit in a list, in the local time of its site. */
record VisitRow(
        UUID id,
        LocalDate day,
        LocalTime time,
        String siteName,
        Channel channel,
        boolean byAppointment,
        int minutes,
        AgeBand ageBand,
        @Nullable Gender gender,
        @Nullable String neighbourhood,
        Mandate mandate,
        @Nullable OrientationTarget orientation,
        List<Request> requests) {

    /** Those that the filter counts. */
    public List<Request> answers() {
        return requests.stream().filter(Request::answers).toList();
    }

    /**
     * One démarche, under the names of its day.
     *
     * @param answers whether the filter counts it
     */
    public record Request(
            String operatorCode,
            String operatorName,
            String procedureCode,
            String procedureLabel,
            Level level,
            Outcome outcome,
            @Nullable NotCompletedReason notCompletedReason,
            boolean answers) {}
}
