package fr.guichet.appointment.slot;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import fr.guichet.appointment.Slot;
import fr.guichet.availability.AppointmentTypeRow;
import fr.guichet.availability.AppointmentTypeService;
import fr.guichet.availability.AvailabilitySession;
import fr.guichet.site.SiteRow;
import fr.guichet.site.SiteService;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The times that can be booked, the next ones first, over all sites. */
@Service
@Transactional(readOnly = true)
public class FreeSlots {

    private static final Comparator<Slot> IN_ORDER =
            Comparator.comparing(Slot::start).thenComparing(Slot::siteId).thenComparing(Slot::providerId);
    private static final int FORTNIGHT = 14;
    private static final int INSTEAD = 5;

    private final Offers offers;
    private final AppointmentTypeService types;
    private final SiteService sites;
    private final Clock clock;

    FreeSlots(Offers offers, AppointmentTypeService types, SiteService sites, Clock clock) {
        this.offers = offers;
        this.types = types;
        this.sites = sites;
        this.clock = clock;
    }

    /** Whole days of slots, until there are that many or the type is not booked further ahead. */
    public List<Slot> next(SlotSearch search, int enough) {
        var today = LocalDate.now(clock);
        var from = search.from() == null || search.from().isBefore(today) ? today : search.from();
        return between(from, search.type().lastDay(today), search, enough);
    }

    /** For a search that found nothing. */
    public NoSlot none(SlotSearch search) {
        var until = search.type().lastDay(LocalDate.now(clock));
        var asked = Objects.requireNonNullElse(search.from(), until);
        var beyond = asked.isAfter(until);
        var from = beyond ? asked : until.plusDays(1);
        var offer = offers.between(from, from.plusYears(1));
        var next = offer.sessions().stream()
                .filter(session -> search.accepts(session)
                        && !offer.left(session, search.takes()).isEmpty())
                .map(AvailabilitySession::day)
                .findFirst();
        return new NoSlot(
                until,
                beyond,
                next.orElse(null),
                next.map(day -> day.minusDays(search.type().daysAhead())).orElse(null));
    }

    private List<Slot> between(LocalDate from, LocalDate to, SlotSearch search, int enough) {
        if (to.isBefore(from)) {
            return List.of();
        }
        var now = nowAtEachSite(clock);
        var offer = offers.between(from, to);
        var found = new ArrayList<Slot>();
        LocalDate day = null;
        for (var session : offer.sessions()) {
            if (found.size() >= enough && !session.day().equals(day)) {
                break;
            }
            if (search.accepts(session)) {
                day = session.day();
                cut(offer, session, search, now)
                        .filter(slot -> search.accepts(slot))
                        .forEach(found::add);
            }
        }
        return found.stream().distinct().sorted(IN_ORDER).toList();
    }

    /** Those nearest to one that cannot be had, in order: of the fortnight after it, unless that has too few. */
    public List<Slot> near(SlotRequest asked) {
        var type = types.type(asked.typeId());
        var search = new SlotSearch(type, asked.place(), null, null, null, asked.day());
        var last = type.lastDay(LocalDate.now(clock));
        var fortnight = asked.day().plusDays(FORTNIGHT);
        var soon = between(asked.day(), fortnight.isBefore(last) ? fortnight : last, search, 4 * INSTEAD);
        return (soon.size() < INSTEAD ? next(search, 4 * INSTEAD) : soon)
                .stream()
                        .sorted(Comparator.comparing(slot ->
                                Duration.between(asked.start(), slot.start()).abs()))
                        .limit(INSTEAD)
                        .sorted(IN_ORDER)
                        .toList();
    }

    /** Of each type that is offered, at each site where it has a session: what a caller is told then. */
    public List<FirstSlot> first(Clock at) {
        var today = LocalDate.now(at);
        var offered = types.offeredOn(today);
        var daysAhead = offered.stream().mapToInt(AppointmentTypeRow::daysAhead).max();
        if (daysAhead.isEmpty()) {
            return List.of();
        }
        var offer = offers.between(today, today.plusDays(daysAhead.getAsInt()));
        var now = nowAtEachSite(at);
        return offered.stream().flatMap(type -> first(type, offer, today, now)).toList();
    }

    /** By telephone or video where it can be, which takes no room. */
    private static Stream<FirstSlot> first(
            AppointmentTypeRow type, Offer offer, LocalDate today, Map<UUID, LocalDateTime> now) {
        var search = SlotSearch.of(type, Collections.max(type.places()));
        return offer.sessions().stream()
                .filter(session -> !session.day().isAfter(type.lastDay(today)) && search.accepts(session))
                .collect(groupingBy(AvailabilitySession::siteId))
                .entrySet()
                .stream()
                .map(site -> new FirstSlot(
                        site.getKey(),
                        type.id(),
                        site.getValue().stream()
                                .flatMap(session -> cut(offer, session, search, now))
                                .map(slot -> offer.openDays(site.getKey(), today, slot.day()))
                                .findFirst()
                                .orElse(null)));
    }

    /** @param types what free times are cut for: in each session the shortest of them that can still be booked */
    public DayOffer onDay(SiteRow site, LocalDate day, Collection<AppointmentTypeRow> types) {
        var offer = offers.between(day, day);
        var now = LocalDateTime.now(clock.withZone(site.timeZone()));
        var shortestFirst = types.stream()
                .sorted(Comparator.comparing(AppointmentTypeRow::minutes).thenComparing(AppointmentTypeRow::label))
                .map(type -> SlotSearch.of(type, type.firstPlace()))
                .toList();
        var sessions = offer.sessions().stream()
                .filter(session -> session.siteId().equals(site.id()))
                .toList();
        return new DayOffer(
                offer.opening(site.id(), day),
                sessions,
                sessions.stream()
                        .flatMap(session -> free(offer, session, shortestFirst, now))
                        .toList(),
                offer.held().stream()
                        .filter(hold -> hold.slot().siteId().equals(site.id()))
                        .toList());
    }

    private static Stream<DayOffer.Free> free(
            Offer offer, AvailabilitySession session, List<SlotSearch> shortestFirst, LocalDateTime now) {
        return shortestFirst.stream()
                .filter(search -> search.accepts(session))
                .map(search -> SessionSlots.of(offer, session, search, now)
                        .map(slot -> new DayOffer.Free(search.type(), slot))
                        .toList())
                .filter(slots -> !slots.isEmpty())
                .findFirst()
                .stream()
                .flatMap(List::stream);
    }

    private static Stream<Slot> cut(
            Offer offer, AvailabilitySession session, SlotSearch search, Map<UUID, LocalDateTime> now) {
        var there = now.get(session.siteId());
        return there == null ? Stream.empty() : SessionSlots.of(offer, session, search, there);
    }

    private Map<UUID, LocalDateTime> nowAtEachSite(Clock at) {
        return sites.sites().stream()
                .collect(toMap(SiteRow::id, site -> LocalDateTime.now(at.withZone(site.timeZone()))));
    }

    /**
     * What is told of a search that found nothing.
     *
     * @param until the last day that is booked today
     * @param beyond whether only days after it were asked for
     * @param next the first day after it with something left, within a year; null when there is none
     * @param takenFrom the day from which that one is booked
     */
    public record NoSlot(
            LocalDate until,
            boolean beyond,
            @Nullable LocalDate next,
            @Nullable LocalDate takenFrom) {}
}
