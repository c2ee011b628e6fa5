package fr.guichet.appointment;

import fr.guichet.appointment.slot.Offers;
import fr.guichet.availability.Provider;
import fr.guichet.availability.Providers;
import fr.guichet.shared.model.TimeRanges;
import fr.guichet.shared.tenancy.Tenancy;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * How much of the time that sessions are really held is booked, missed appointments included and cancelled ones not. A minute
 * counts once; what is booked outside the sessions stands apart, so that nothing is ever more than full.
 */
@Service
@Transactional(readOnly = true)
public class SessionFill {

    private final Offers offers;
    private final Providers providers;
    private final JdbcClient jdbc;

    SessionFill(Offers offers, Providers providers, JdbcClient jdbc) {
        this.offers = offers;
        this.providers = providers;
        this.jdbc = jdbc;
    }

    /** One line each of those who receive, both ends included. */
    public List<Occupancy> between(LocalDate from, LocalDate to, @Nullable UUID siteId) {
        var offered = offered(from, to, siteId);
        var booked = booked(from, to, siteId);
        var times = new HashMap<UUID, List<Key>>();
        Stream.concat(offered.keySet().stream(), booked.keySet().stream())
                .distinct()
                .forEach(key -> times.computeIfAbsent(key.providerId(), id -> new ArrayList<>())
                        .add(key));
        return providers.named(times.keySet()).values().stream()
                .map(provider -> filled(provider, times.getOrDefault(provider.id(), List.of()), offered, booked))
                .toList();
    }

    private static Occupancy filled(
            Provider provider, List<Key> days, Map<Key, TimeRanges> offered, Map<Key, TimeRanges> booked) {
        var inside = sum(
                days,
                day -> inside(offered.getOrDefault(day, TimeRanges.NONE), booked.getOrDefault(day, TimeRanges.NONE)));
        return new Occupancy(
                provider,
                sum(days, day -> offered.getOrDefault(day, TimeRanges.NONE).duration()),
                inside,
                sum(days, day -> booked.getOrDefault(day, TimeRanges.NONE).duration())
                        .minus(inside));
    }

    private static Duration inside(TimeRanges offered, TimeRanges booked) {
        return offered.ranges().stream()
                .map(range -> booked.within(range).duration())
                .reduce(Duration.ZERO, Duration::plus);
    }

    private static Duration sum(List<Key> days, Function<Key, Duration> time) {
        return days.stream().map(time).reduce(Duration.ZERO, Duration::plus);
    }

    private Map<Key, TimeRanges> offered(LocalDate from, LocalDate to, @Nullable UUID siteId) {
        var offer = offers.planned(from, to);
        var held = new HashMap<Key, TimeRanges>();
        for (var session : offer.sessions()) {
            if (siteId == null || siteId.equals(session.siteId())) {
                held.merge(
                        new Key(session.providerId(), session.siteId(), session.day()),
                        offer.held(session),
                        (one, other) -> one.plus(other.ranges()));
            }
        }
        return held;
    }

    private Map<Key, TimeRanges> booked(LocalDate from, LocalDate to, @Nullable UUID siteId) {
        var booked = new HashMap<Key, TimeRanges>();
        jdbc
                .sql("""
                        select provider_id, site_id, null::uuid as room_id, starts_at, ends_at
                          from stat_appointment
                         where structure_id = :structureId and starts_at >= :from and starts_at < :until
                           and status in ('BOOKED', 'ARRIVED', 'HONOURED', 'MISSED')
                        """)
                .param("structureId", Tenancy.requireStructureId())
                .param("from", from.atStartOfDay())
                .param("until", to.plusDays(1).atStartOfDay())
                .query((row, number) -> Slot.of(row))
                .list()
                .stream()
                .filter(slot -> siteId == null || siteId.equals(slot.siteId()))
                .forEach(slot -> booked.merge(
                        new Key(slot.providerId(), slot.siteId(), slot.day()),
                        new TimeRanges(List.of(slot.range())),
                        (one, other) -> one.plus(other.ranges())));
        return booked;
    }

    private record Key(UUID providerId, UUID siteId, LocalDate day) {}

    /**
     * How full the sessions of someone who receives are.
     *
     * @param booked of what is offered
     * @param outside booked beside it
     */
    public record Occupancy(Provider provider, Duration offered, Duration booked, Duration outside) {}
}
