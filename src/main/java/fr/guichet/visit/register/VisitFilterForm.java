package fr.guichet.visit.register;

import fr.guichet.account.Agent;
import fr.guichet.shared.web.AskedDays;
import fr.guichet.visit.AgeBand;
import fr.guichet.visit.AgeGroup;
import fr.guichet.visit.Channel;
import fr.guichet.visit.Level;
import fr.guichet.visit.Outcome;
import fr.guichet.visit.RequestFilter;
import fr.guichet.visit.VisitFilter;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The filter as it stands in the address. A code that is none is left out and said, so that an old bookmark
 * still opens.
 *
 * @param agent {@code moi}, or the id of an account
 * @param age a group or a band
 */
record VisitFilterForm(
        @Nullable LocalDate du,
        @Nullable LocalDate au,
        @Nullable String site,
        @Nullable String agent,
        @Nullable String operateur,
        @Nullable String demarche,
        @Nullable String canal,
        @Nullable String niveau,
        @Nullable String issue,
        @Nullable String age,
        @Nullable String tri) {

    /** Without dates: today. */
    VisitFilter toFilter(Agent who, LocalDate today) {
        var from = Objects.requireNonNullElse(du, Objects.requireNonNullElse(au, today));
        var asked = new AskedDays(from, Objects.requireNonNullElse(au, from.isAfter(today) ? from : today));
        return new VisitFilter(
                Set.of(who.structureId()),
                asked.first(),
                asked.last(),
                uuid(site),
                "moi".equals(agent) ? who.accountId() : uuid(agent),
                named(Channel.class, canal),
                ageBands(),
                new RequestFilter(
                        code(operateur), code(demarche), named(Level.class, niveau), named(Outcome.class, issue)));
    }

    /** Whether a value in the address was left out: the page says so, since its totals are then wider than asked. */
    public boolean leavesSomethingOut() {
        return isLeftOut(site, uuid(site))
                || !"moi".equals(agent) && isLeftOut(agent, uuid(agent))
                || isLeftOut(operateur, code(operateur))
                || isLeftOut(demarche, code(demarche))
                || isLeftOut(canal, named(Channel.class, canal))
                || isLeftOut(niveau, named(Level.class, niveau))
                || isLeftOut(issue, named(Outcome.class, issue))
                || age != null && ageBands().isEmpty();
    }

    private static boolean isLeftOut(@Nullable String typed, @Nullable Object read) {
        return typed != null && read == null;
    }

    /** Whether something of the rarer half is chosen: then the page shows it open. */
    public boolean usesMore() {
        return canal != null || niveau != null || issue != null || age != null || demarche != null;
    }

    private List<AgeBand> ageBands() {
        var group = named(AgeGroup.class, age);
        var band = named(AgeBand.class, age);
        return group != null ? group.bands() : band != null ? List.of(band) : List.of();
    }

    private static @Nullable UUID uuid(@Nullable String text) {
        try {
            return text == null ? null : UUID.fromString(text);
        } catch (IllegalArgumentException unreadable) {
            return null;
        }
    }

    private static @Nullable String code(@Nullable String text) {
        return text == null || !text.matches("[A-Z0-9_]{2,60}") ? null : text;
    }

    private static <E extends Enum<E>> @Nullable E named(Class<E> type, @Nullable String name) {
        return Arrays.stream(type.getEnumConstants())
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElse(null);
    }
}
