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
 * @param note at most 280 characters, none of them an identifier of a person
 * @param requests 1 to 20, in the order they were handled
 */
public record VisitContent(
        UUID siteId,
        LocalDateTime at,
        Channel channel,
        boolean byAppointment,
        int minutes,
        Usager usager,
        Mandate mandate,
        @Nullable Orientation orientation,
        @Nullable String note,
        List<RequestContent> requests) {}
