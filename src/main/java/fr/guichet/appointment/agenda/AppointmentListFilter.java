package fr.guichet.appointment.agenda;

import fr.guichet.account.Agent;
import fr.guichet.appointment.AppointmentStatus;
import fr.guichet.shared.web.AskedDays;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which appointments are listed, as it stands in the address.
 *
 * @param agent who receives: {@code moi}, or the id of a provider
 */
record AppointmentListFilter(
        @Nullable LocalDate du,
        @Nullable LocalDate au,
        @Nullable UUID site,
        @Nullable String agent,
        @Nullable AppointmentStatus statut) {

    private static final int DAYS = 28;

    /** Without dates: the four weeks to come. */
    AppointmentFilter toFilter(Agent who, LocalDate today) {
        var from = Objects.requireNonNullElse(du, Objects.requireNonNullElse(au, today));
        var asked = new AskedDays(from, Objects.requireNonNullElse(au, from.plusDays(DAYS)));
        return new AppointmentFilter(asked.first(), asked.last(), site, provider(who), statut);
    }

    private @Nullable UUID provider(Agent who) {
        if (agent == null) {
            return null;
        }
        try {
            return "moi".equals(agent) ? who.accountId() : UUID.fromString(agent);
        } catch (IllegalArgumentException unreadable) {
            return null;
        }
    }
}
