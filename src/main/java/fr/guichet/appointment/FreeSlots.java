package fr.guichet.appointment;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import fr.guichet.availability.AppointmentTypeRow;
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
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The times that can be booked, the next ones first, over all sites. */
@Service
@Transactional(readOnly = true)
public class FreeSlots {

    private static final Comparator<Slot> IN_ORDER =
            Comparator.comparing(Slot::start).thenComparing(Slot::siteId).thenComparing(Slot::providerId);
    private static final int FORTNIGHT = 14;

    private final Offers offers;
    private final SiteService sites;
    private final Clock clock;

    FreeSlots(Offers offers, SiteService sites, Clock clock) {
        this.offers = offers;
        this.sites = sites;
        this.clock = clock;
    }

    /** Whole days of slots, until there are that many or the type is not booked further ahead. */
    public List<Slot> next(SlotSearch search, int enough) {
        var today = LocalDate.now(clock);
        var from = search.from() == null || search.from().isBefore(today) ? today : search.from();
        return between(from, search.type().lastDay(today), search, enough);
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
            if (answers(session, search)) {
                day = session.day();
                cut(offer, session, search, now).filter(search::accepts).forEach(found::add);
            }
        }
        return found.stream().distinct().sorted(IN_ORDER).toList();
    }

    /** The free ones nearest to a time that is not, in order: of the fortnight after it, unless that has too few. */
    public List<Slot> nearest(SlotSearch search, LocalDateTime wanted, int count) {
        var last = search.type().lastDay(LocalDate.now(clock));
        var fortnight = wanted.toLocalDate().plusDays(FORTNIGHT);
        var soon = between(wanted.toLocalDate(), fortnight.isBefore(last) ? fortnight : last, search, 4 * count);
        return (soon.size() < count ? next(search, 4 * count) : soon)
                .stream()
                        .sorted(Comparator.comparing(
                                slot -> Duration.between(wanted, slot.start()).abs()))
                        .limit(count)
                        .sorted(IN_ORDER)
                        .toList();
    }

    /** At each site where the type has a session; by telephone or video where it can be, which takes no room. */
    List<FirstSlot> first(AppointmentTypeRow type, Offer offer, Clock at) {
        var last = type.lastDay(LocalDate.now(at));
        var now = nowAtEachSite(at);
        var search = SlotSearch.of(type, Collections.max(type.places()));
        return offer.sessions().stream()
                .filter(session -> !session.day().isAfter(last) && answers(session, search))
                .collect(groupingBy(AvailabilitySession::siteId))
                .entrySet()
                .stream()
                .map(site -> new FirstSlot(
                        site.getKey(),
                        type.id(),
                        site.getValue().stream()
                                .flatMap(session -> cut(offer, session, search, now))
                                .map(Slot::day)
                                .findFirst()
                                .orElse(null)))
                .toList();
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
                .filter(search -> answers(session, search))
                .map(search -> SessionSlots.of(offer, session, search, now)
                        .map(slot -> new DayOffer.Free(search.type(), slot))
                        .toList())
                .filter(slots -> !slots.isEmpty())
                .findFirst()
                .stream()
                .flatMap(List::stream);
    }

    /** The sessions of a site, in order. */
    public List<OfferedTime> between(UUID siteId, LocalDate from, LocalDate to) {
        var offer = offers.between(from, to);
        return offer.sessions().stream()
                .filter(session -> session.siteId().equals(siteId))
                .map(session -> new OfferedTime(session, offer.held(session), offer.left(session, Offer.Takes.A_ROOM)))
                .toList();
    }

    private static boolean answers(AvailabilitySession session, SlotSearch search) {
        return session.typeIds().contains(search.type().id())
                && search.type().isOfferedOn(session.day())
                && (search.siteId() == null || search.siteId().equals(session.siteId()))
                && (search.providerId() == null || search.providerId().equals(session.providerId()));
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
}
