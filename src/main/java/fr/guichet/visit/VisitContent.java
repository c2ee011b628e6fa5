package fr.guichet.visit;

import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a visit says. Two equal contents under one id are one visit sent twice.
 *
 * @param at local time of the site, to the minute
 * @param minutes 1 to 480
 * @param requests 1 to 20, in the order they were handled
 */
public record VisitContent(
        UUID siteId,
        LocalDateTime at,
        Channel channel,
        boolean byAppointment,
        int minutes,
        Usager usager,
        Extras extras,
        List<RequestContent> requests) {

    /**
     * All that is ever noted of the person helped.
     *
     * @param neighbourhood a code of the structure’s short list
     */
    public record Usager(
            AgeBand ageBand,
            @Nullable Gender gender,
            @Nullable String neighbourhood) {}

    /**
     * What an agent may leave out.
     *
     * @param note at most 280 characters, none of them an identifier of a person
     */
    public record Extras(
            Mandate mandate,
            @Nullable Orientation orientation,
            @Nullable String note) {

        public static final Extras NONE = new Extras(Mandate.NONE, null, null);

        public Extras under(Mandate aMandate) {
            return new Extras(aMandate, orientation, note);
        }

        public Extras sentTo(@Nullable Orientation somewhere) {
            return new Extras(mandate, somewhere, note);
        }

        public Extras noting(@Nullable String text) {
            return new Extras(mandate, orientation, text);
        }
    }

    /** Where a person was sent on. */
    public record Orientation(
            OrientationTarget target, @Nullable String label) {}

    /**
     * One démarche handled in a visit.
     *
     * @param notCompletedReason present exactly when the outcome is {@code NOT_COMPLETED}
     */
    public record RequestContent(
            String operatorCode,
            String procedureCode,
            Level level,
            Outcome outcome,
            @Nullable NotCompletedReason notCompletedReason) {}
}
