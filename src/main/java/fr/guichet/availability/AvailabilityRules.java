package fr.guichet.availability;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import fr.guichet.room.RoomKind;
import fr.guichet.room.RoomRow;
import fr.guichet.room.RoomService;
import fr.guichet.shared.model.NotFound;
import fr.guichet.shared.model.RuleViolation;
import fr.guichet.shared.time.WallClock;
import fr.guichet.site.SiteRow;
import fr.guichet.site.SiteService;
import java.time.Clock;
import java.time.LocalDate;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What every availability must keep to: a site that is open, a room of it, types that fit, nothing else at that time. */
@Component
class AvailabilityRules {

    private final SiteService sites;
    private final RoomService rooms;
    private final AppointmentTypeService types;
    private final AvailabilityRows rows;
    private final AvailabilityCalendar calendar;
    private final Clock clock;

    AvailabilityRules(
            SiteService sites,
            RoomService rooms,
            AppointmentTypeService types,
            AvailabilityRows rows,
            AvailabilityCalendar calendar,
            Clock clock) {
        this.sites = sites;
        this.rooms = rooms;
        this.types = types;
        this.rows = rows;
        this.calendar = calendar;
        this.clock = clock;
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    void requireToCome(LocalDate day) {
        if (day.isBefore(today())) {
            throw new RuleViolation("availability.in-the-past").on("validFrom");
        }
    }

    void requireSound(AvailabilityPlan plan, ProviderKind kind) {
        plan.validate(today());
        var site = site(plan);
        if (!site.receivesOn(plan.validity().from())) {
            throw new RuleViolation("availability.site-not-open").on("place");
        }
        requireTypes(plan, kind, room(plan));
        var first = plan.repetition()
                .days(plan.validity().from(), plan.horizon(), inSchoolHolidays(site))
                .findFirst()
                .orElseThrow(() -> new RuleViolation("availability.never-held").on("rhythm"));
        WallClock.requireShows(first.atTime(plan.range().start()), site.timeZone(), "startsAt");
        WallClock.requireShows(first.atTime(plan.range().end()), site.timeZone(), "endsAt");
    }

    /** Looks a year ahead at every other session of the provider. */
    void requireFree(Availability candidate) {
        var plan = candidate.plan();
        var from = later(plan.validity().from(), today().minusYears(1));
        var to = later(from, today()).plusYears(1);
        var end = plan.validity().lastDay();
        var last = end != null && end.isBefore(to) ? end : to;
        var unheld = candidate.unheldDays();
        var days = plan.repetition()
                .days(from, last, inSchoolHolidays(site(plan)))
                .filter(day -> !unheld.contains(day))
                .collect(toSet());
        var others = rows.ofProvider(candidate.providerId(), from, to).stream()
                .filter(other -> !other.id().equals(candidate.getId()))
                .toList();
        calendar.sessions(others, from, to).stream()
                .filter(other -> days.contains(other.day()) && other.range().overlaps(plan.range()))
                .findFirst()
                .ifPresent(other -> {
                    throw new RuleViolation(
                                    "availability.overlaps",
                                    other.day(),
                                    other.range().start(),
                                    other.range().end())
                            .on("startsAt");
                });
    }

    /** Whether the plan has such a day. */
    Predicate<LocalDate> heldBy(AvailabilityPlan plan) {
        var inSchoolHolidays = inSchoolHolidays(site(plan));
        return day -> plan.validity().holdsOn(day)
                && plan.repetition().days(day, day, inSchoolHolidays).findAny().isPresent();
    }

    private void requireTypes(AvailabilityPlan plan, ProviderKind kind, @Nullable RoomRow room) {
        var known = types.types().stream().collect(toMap(AppointmentTypeRow::id, Function.identity()));
        for (var id : plan.typeIds()) {
            var type = known.get(id);
            if (type == null) {
                throw new NotFound(AppointmentType.class, id);
            }
            requireType(plan, kind, room == null ? null : room.kind(), type);
        }
    }

    private static void requireType(
            AvailabilityPlan plan, ProviderKind kind, @Nullable RoomKind roomKind, AppointmentTypeRow type) {
        if (type.providedBy() != kind) {
            throw new RuleViolation("availability.type-of-others", type.label(), type.minutes()).on("types");
        }
        if (!type.isOfferedOn(later(plan.validity().from(), type.validity().from()))) {
            throw new RuleViolation("availability.type-retired", type.label(), type.minutes()).on("types");
        }
        if (type.roomKind() != null && type.roomKind() != roomKind) {
            throw new RuleViolation("availability.type-without-room", type.label(), type.minutes()).on("types");
        }
        if (type.duration().compareTo(plan.range().duration()) > 0) {
            throw new RuleViolation("availability.type-too-long", type.label(), type.minutes()).on("types");
        }
    }

    private @Nullable RoomRow room(AvailabilityPlan plan) {
        if (plan.roomId() == null) {
            return null;
        }
        var room = rooms.room(plan.roomId());
        if (!room.siteId().equals(plan.siteId())) {
            throw new RuleViolation("availability.room-elsewhere").on("place");
        }
        if (!room.isUsedOn(plan.horizon())) {
            throw new RuleViolation("availability.room-retired").on("place");
        }
        return room;
    }

    private SiteRow site(AvailabilityPlan plan) {
        return sites.site(plan.siteId());
    }

    private Predicate<LocalDate> inSchoolHolidays(SiteRow site) {
        return calendar.inSchoolHolidays().of(site.calendar().schoolZone());
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
