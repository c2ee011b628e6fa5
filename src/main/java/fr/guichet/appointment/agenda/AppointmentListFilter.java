package fr.guichet.appointment.agenda;

import fr.guichet.account.Agent;
import fr.guichet.appointment.AppointmentStatus;
import fr.guichet.shared.web.ReadableDay;
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
        var from = Objects.requireNonNullElse(readable(du), Objects.requireNonNullElse(readable(au), today));
        var to = Objects.requireNonNullElse(readable(au), from.plusDays(DAYS));
        return new AppointmentFilter(
                from.isAfter(to) ? to : from, from.isAfter(to) ? from : to, site, provider(who), statut);
    }

    private static @Nullable LocalDate readable(@Nullable LocalDate day) {
        return day == null || !ReadableDay.Validator.isReadable(day) ? null : day;
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
