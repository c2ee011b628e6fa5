package fr.guichet.appointment.rebooking;

import static fr.guichet.account.Role.COORDINATOR;
import static fr.guichet.account.Role.COUNSELLOR;
import static fr.guichet.appointment.Appointments.aBooking;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import fr.guichet.appointment.AppointmentService;
import fr.guichet.appointment.BookingReach;
import fr.guichet.availability.AppointmentPlace;
import fr.guichet.availability.Availabilities;
import fr.guichet.availability.ProviderKind;
import fr.guichet.opening.ClosureReason;
import fr.guichet.opening.OpeningHoursService;
import fr.guichet.opening.OpeningImpact;
import fr.guichet.opening.OpeningImpact.ChangedDay;
import fr.guichet.opening.PublishHours;
import fr.guichet.opening.SiteCalendar;
import fr.guichet.opening.WeeklyHours;
import fr.guichet.opening.closure.ClosureService;
import fr.guichet.opening.closure.DecideClosure;
import fr.guichet.opening.closure.OpenSpecially;
import fr.guichet.opening.closure.SpecialOpeningService;
import fr.guichet.shared.model.Ids;
import fr.guichet.shared.model.RuleViolation;
import fr.guichet.shared.model.TimeRange;
import fr.guichet.shared.model.Validity;
import fr.guichet.site.SiteService;
import fr.guichet.testing.Houses;
import fr.guichet.testing.Houses.House;
import fr.guichet.testing.IntegrationTest;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Appointments of two weeks, in sessions, in the hours of the house without one, and when it is closed, at both sites and at
 * every place. Whatever changes, as many are announced as are listed afterwards, and these are the ones that a recount finds
 * which knows nothing of calendars.
 */
@IntegrationTest
class GeneratedChangesTests {

    private static final long SEED = 20261201;
    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 16);
    private static final int DAYS = 14;

    @Autowired
    Houses houses;

    @Autowired
    Availabilities availabilities;

    @Autowired
    AppointmentService appointments;

    @Autowired
    AppointmentImpact impact;

    @Autowired
    Rebooking rebooking;

    @Autowired
    ClosureService closures;

    @Autowired
    OpeningHoursService hours;

    @Autowired
    SpecialOpeningService specialOpenings;

    @Autowired
    SiteCalendar calendar;

    @Autowired
    SiteService sites;

    private final Random dice = new Random(SEED);
    private final List<Booked> booked = new ArrayList<>();
    House house;

    /** @param inHours of the site, when it was booked */
    private record Booked(UUID id, UUID site, LocalDate day, TimeRange range, boolean inHours) {}

    @BeforeEach
    void book() {
        house = houses.open();
        var type = availabilities.type(house, ProviderKind.COUNSELLOR, "Retraite");
        var provider = house.agent(COUNSELLOR).accountId();
        availabilities.weekly(house, provider, null, MONDAY, "09:00", "12:00", type);
        book(type, house.mainSiteId(), MONDAY, LocalTime.of(9, 0), null);
        book(type, house.mainSiteId(), MONDAY.plusWeeks(1), LocalTime.of(11, 30), null);
        for (int day = 0; day < DAYS; day++) {
            for (var hour : List.of(7, 10, 12, 14, 17)) {
                if (dice.nextInt(3) > 0) {
                    book(
                            type,
                            dice.nextInt(3) == 0 ? house.antennaId() : house.mainSiteId(),
                            MONDAY.plusDays(day),
                            LocalTime.of(hour, 15 * dice.nextInt(3)),
                            "Travaille le matin");
                }
            }
        }
    }

    private void book(UUID type, UUID site, LocalDate day, LocalTime start, @Nullable String although) {
        var booking = aBooking(type, house.agent(COUNSELLOR).accountId(), site).at(day.atTime(start));
        booking.by(AppointmentPlace.values()[dice.nextInt(3)]);
        var built =
                although == null ? booking.build() : booking.although(although).build();
        try {
            house.as(COORDINATOR, () -> appointments.book(built, BookingReach.ANY));
        } catch (RuleViolation taken) {
            return;
        }
        var range = new TimeRange(start, start.plusMinutes(30));
        booked.add(new Booked(built.id(), site, day, range, openAt(site, day, range)));
    }

    private boolean openAt(UUID site, LocalDate day, TimeRange range) {
        return house.as(COORDINATOR, () -> calendar.day(site, day)).ranges().stream()
                .anyMatch(open -> open.contains(range));
    }

    @Test
    void aClosureHitsWhatItOverlapsInTimeInTheHoursOrOutside() {
        var closed = 0;
        while (closed < 25) {
            var closing = anyClosure();
            var plan = house.as(COORDINATOR, () -> closures.plan(closing));
            if (plan.closesNothing()) {
                continue;
            }
            closed++;
            house.as(COORDINATOR, () -> closures.close(closing));
            assertAnnouncedAndListed(plan.toMove(), one -> isHit(one, closing), closing);
            house.as(COORDINATOR, () -> closures.withdraw(closing.id()));
        }
        assertThat(listed()).isEmpty();
    }

    private DecideClosure anyClosure() {
        var first = MONDAY.plusDays(dice.nextInt(DAYS));
        var site = List.of(house.mainSiteId(), house.antennaId()).get(dice.nextInt(2));
        var from = LocalTime.of(7 + dice.nextInt(9), 15 * dice.nextInt(4));
        var parts = dice.nextInt(4);
        return new DecideClosure(
                Ids.next(),
                dice.nextInt(3) == 0 ? null : site,
                first,
                first.plusDays(dice.nextInt(3)),
                parts == 1 || parts == 2 ? from : null,
                parts == 2 || parts == 3 ? from.plusMinutes(15 * (1 + dice.nextInt(20))) : null,
                ClosureReason.OTHER,
                true,
                null);
    }

    private static boolean isHit(Booked one, DecideClosure closing) {
        return (closing.siteId() == null || closing.siteId().equals(one.site()))
                && !one.day().isBefore(closing.firstDay())
                && !one.day().isAfter(closing.lastDay())
                && (closing.startsAt() == null || one.range().end().isAfter(closing.startsAt()))
                && (closing.endsAt() == null || one.range().start().isBefore(closing.endsAt()));
    }

    @Test
    void newHoursHitWhatStoodInTheOldOnesAndFitsTheNewOnesNoMore() {
        for (int i = 0; i < 10; i++) {
            var week = anyWeek();
            var first = MONDAY.plusDays(dice.nextInt(DAYS));
            var last = dice.nextBoolean() ? null : first.plusDays(dice.nextInt(6));
            var publishing = new PublishHours(
                    Ids.next(), house.mainSiteId(), null, new Validity(first, last), WeeklyHours.everyWeek(week));
            var announced = toMove(
                    house.mainSiteId(),
                    first,
                    last == null ? MONDAY.plusDays(DAYS) : last,
                    () -> hours.publish(publishing));
            assertAnnouncedAndListed(
                    announced,
                    one -> one.inHours()
                            && one.site().equals(house.mainSiteId())
                            && publishing.validity().holdsOn(one.day())
                            && week.getOrDefault(one.day().getDayOfWeek(), List.of()).stream()
                                    .noneMatch(open -> open.contains(one.range())),
                    publishing);
            house.as(COORDINATOR, () -> hours.takeBack(publishing.id()));
        }
        assertThat(listed()).isEmpty();
    }

    private Map<DayOfWeek, List<TimeRange>> anyWeek() {
        var week = new EnumMap<DayOfWeek, List<TimeRange>>(DayOfWeek.class);
        week.put(DayOfWeek.SUNDAY, List.of(new TimeRange(LocalTime.of(9, 0), LocalTime.of(12, 0))));
        for (var day : List.of(DayOfWeek.MONDAY, DayOfWeek.TUESDAY, DayOfWeek.WEDNESDAY, DayOfWeek.FRIDAY)) {
            if (dice.nextBoolean()) {
                var opens = 7 + dice.nextInt(8);
                week.put(day, List.of(new TimeRange(LocalTime.of(opens, 0), LocalTime.of(opens + 4, 0))));
            }
        }
        return week;
    }

    @Test
    void aSpecialOpeningTakenBackHitsWhatWasBookedInIt() {
        var saturday = MONDAY.plusDays(5);
        var type = availabilities.type(house, ProviderKind.COUNSELLOR, "Impôts");
        var opening = new OpenSpecially(
                Ids.next(),
                house.mainSiteId(),
                saturday,
                new TimeRange(LocalTime.of(18, 0), LocalTime.of(21, 0)),
                true,
                null);
        house.as(COORDINATOR, () -> specialOpenings.open(opening));
        book(type, house.mainSiteId(), saturday, LocalTime.of(18, 30), "Seule soirée possible");
        book(type, house.mainSiteId(), saturday, LocalTime.of(21, 0), "Seule soirée possible");

        var announced = house.as(
                COORDINATOR, () -> specialOpenings.withdraw(opening.id()).orElseThrow());
        assertAnnouncedAndListed(
                announced,
                one -> one.day().equals(saturday) && one.range().start().equals(LocalTime.of(18, 30)),
                opening);
        assertThat(announced).isEqualTo(1);
    }

    @Test
    void theEndOfAnAntennaHitsWhateverIsBookedThereAfterIt() {
        var lastDay = MONDAY.plusDays(4);
        var announced = toMove(
                house.antennaId(),
                lastDay.plusDays(1),
                MONDAY.plusDays(DAYS),
                () -> sites.closeAntenna(house.antennaId(), 0L, lastDay));

        assertAnnouncedAndListed(
                announced,
                one -> one.site().equals(house.antennaId()) && one.day().isAfter(lastDay),
                lastDay);
        assertThat(announced).isPositive();
    }

    private long toMove(UUID site, LocalDate from, LocalDate to, Runnable change) {
        var before = house.as(COORDINATOR, () -> calendar.days(site, from, to));
        house.as(COORDINATOR, change);
        var after = house.as(COORDINATOR, () -> calendar.days(site, from, to));
        var changed = new ArrayList<ChangedDay>();
        for (int i = 0; i < before.size(); i++) {
            changed.add(new ChangedDay(site, before.get(i), after.get(i)));
        }
        return OpeningImpact.toMove(house.as(COORDINATOR, () -> impact.of(changed)));
    }

    private void assertAnnouncedAndListed(long announced, Predicate<Booked> hit, Object change) {
        var expected = booked.stream().filter(hit).map(Booked::id).collect(toSet());
        assertThat(listed()).as("seed %d, %s", SEED, change).isEqualTo(expected);
        assertThat(announced).as("seed %d, %s", SEED, change).isEqualTo(expected.size());
    }

    private Set<UUID> listed() {
        return house.as(COORDINATOR, () -> rebooking.toRebook()).stream()
                .map(one -> one.appointment().id())
                .collect(toSet());
    }
}
