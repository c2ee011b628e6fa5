package fr.guichet.availability;

import static fr.guichet.account.Role.ADMIN;
import static fr.guichet.account.Role.COORDINATOR;
import static fr.guichet.account.Role.COUNSELLOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.guichet.account.AccountService;
import fr.guichet.availability.AvailabilityService.ChangeAvailability;
import fr.guichet.availability.session.AvailabilityOverview;
import fr.guichet.opening.SchoolHolidays;
import fr.guichet.room.RoomKind;
import fr.guichet.room.RoomService;
import fr.guichet.shared.model.ChangeScope;
import fr.guichet.shared.model.Ids;
import fr.guichet.shared.model.NotFound;
import fr.guichet.shared.model.RuleViolation;
import fr.guichet.shared.model.SavedOtherwise;
import fr.guichet.shared.model.Validity;
import fr.guichet.testing.Houses;
import fr.guichet.testing.Houses.House;
import fr.guichet.testing.IntegrationTest;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.orm.ObjectOptimisticLockingFailureException;

/** Today is Tuesday 10 March 2026. */
@IntegrationTest
class AvailabilityServiceTests {

    private static final LocalDate TUESDAY = LocalDate.of(2026, 3, 17);

    @Autowired
    Houses houses;

    @Autowired
    Availabilities data;

    @Autowired
    AvailabilityService availabilities;

    @Autowired
    AvailabilityCalendar calendar;

    @Autowired
    AvailabilityOverview overview;

    @Autowired
    AppointmentTypeService types;

    @Autowired
    IntervenantService intervenants;

    @Autowired
    AccountService accounts;

    @Autowired
    RoomService rooms;

    @Autowired
    SchoolHolidays schoolHolidays;

    House house;
    UUID counsellor;
    UUID office;
    UUID pension;

    @BeforeEach
    void openTheHouse() {
        house = houses.open();
        counsellor = house.agent(COUNSELLOR).accountId();
        office = data.room(house, RoomKind.APPOINTMENT_OFFICE, "Bureau RDV");
        pension = data.type(house, ProviderKind.COUNSELLOR, "Retraite", RoomKind.APPOINTMENT_OFFICE);
    }

    @Test
    void whatRecursEveryWeekIsHeldEveryWeek() {
        add(everyWeeks(1));

        assertThat(days(TUESDAY.minusWeeks(1), TUESDAY.plusWeeks(2)))
                .containsExactly(TUESDAY, TUESDAY.plusWeeks(1), TUESDAY.plusWeeks(2));
    }

    @Test
    void theHoursStayOnTheWallWhenTheClocksChange() {
        add(everyWeeks(1));

        assertThat(sessions(LocalDate.of(2026, 3, 24), LocalDate.of(2026, 4, 1)))
                .extracting(session -> session.range().start())
                .containsExactly(LocalTime.of(9, 0), LocalTime.of(9, 0));
    }

    @Test
    void theSecondTuesdayOfAMonthIsHeldOnceAMonth() {
        add(new Repetition(TUESDAY.getDayOfWeek(), 1, TUESDAY, 2, false));

        assertThat(days(TUESDAY, LocalDate.of(2026, 6, 30)))
                .containsExactly(LocalDate.of(2026, 4, 14), LocalDate.of(2026, 5, 12), LocalDate.of(2026, 6, 9));
    }

    @Test
    void theLastTuesdayOfAMonthMayBeItsFourthOrItsFifth() {
        add(new Repetition(TUESDAY.getDayOfWeek(), 1, TUESDAY, Repetition.LAST_OF_MONTH, false));

        assertThat(days(TUESDAY, LocalDate.of(2026, 4, 30)))
                .containsExactly(LocalDate.of(2026, 3, 31), LocalDate.of(2026, 4, 28));
    }

    @Test
    void schoolHolidaysOfTheZoneOfTheSiteAreLeftOut() {
        add(new Repetition(TUESDAY.getDayOfWeek(), 1, TUESDAY, null, true));
        var holidays = house.as(COORDINATOR, schoolHolidays::known);
        var zone = overviewOfTheOnlyOne().schoolZone();

        assertThat(days(TUESDAY, LocalDate.of(2026, 5, 31)))
                .hasSizeLessThan(11)
                .noneMatch(day -> holidays.on(zone, day).isPresent());
    }

    @Test
    void everySecondWeekStaysTheSameSecondWeekFromASessionOn() {
        var id = add(everyWeeks(2));
        change(id, TUESDAY.plusWeeks(2), ChangeScope.FROM_HERE, plan(everyWeeks(2), "10:00", "12:00"));

        assertThat(days(TUESDAY, TUESDAY.plusWeeks(6)))
                .containsExactly(TUESDAY, TUESDAY.plusWeeks(2), TUESDAY.plusWeeks(4), TUESDAY.plusWeeks(6));
    }

    @Test
    void aChangeFromASessionOnLeavesThoseBeforeAsTheyWere() {
        var id = add(everyWeeks(1));
        change(id, TUESDAY.plusWeeks(1), ChangeScope.FROM_HERE, plan(everyWeeks(1), "10:00", "12:00"));

        assertThat(starts(TUESDAY, TUESDAY.plusWeeks(2))).containsExactly("09:00", "10:00", "10:00");
    }

    @Test
    void aChangeFromASessionOnMayMoveItToAnotherWeekday() {
        var id = add(everyWeeks(1));
        var monday = Repetition.everyWeekFrom(TUESDAY.minusDays(1));
        change(id, TUESDAY.plusWeeks(1), ChangeScope.FROM_HERE, plan(monday, "09:00", "12:00"));

        assertThat(days(TUESDAY, TUESDAY.plusWeeks(2)))
                .containsExactly(
                        TUESDAY,
                        TUESDAY.plusWeeks(1).minusDays(1),
                        TUESDAY.plusWeeks(2).minusDays(1));
    }

    @Test
    void whatIsCancelledLaterStaysCancelledAfterAChangeFromHere() {
        var id = add(everyWeeks(1));
        as(() -> availabilities.cancel(id, TUESDAY.plusWeeks(2)));
        change(id, TUESDAY.plusWeeks(1), ChangeScope.FROM_HERE, plan(everyWeeks(1), "10:00", "12:00"));

        assertThat(days(TUESDAY, TUESDAY.plusWeeks(3)))
                .containsExactly(TUESDAY, TUESDAY.plusWeeks(1), TUESDAY.plusWeeks(3));
    }

    @Test
    void oneSessionIsHeldOtherwise() {
        var id = add(everyWeeks(1));
        change(id, TUESDAY, ChangeScope.THIS_DAY, plan(everyWeeks(1), "10:00", "11:00"));

        assertThat(starts(TUESDAY, TUESDAY.plusWeeks(1))).containsExactly("10:00", "09:00");
    }

    @Test
    void theWholeSeriesIsHeldOtherwise() {
        var id = add(everyWeeks(1));
        change(id, TUESDAY.plusWeeks(1), ChangeScope.WHOLE_SERIES, plan(everyWeeks(1), "10:00", "12:00"));

        assertThat(starts(TUESDAY, TUESDAY.plusWeeks(1))).containsExactly("10:00", "10:00");
    }

    @Test
    void aChangeSentTwiceIsMadeOnce() {
        var id = add(everyWeeks(1));
        var change = new ChangeAvailability(
                id,
                versionOf(id),
                Ids.next(),
                TUESDAY.plusWeeks(1),
                ChangeScope.FROM_HERE,
                plan(everyWeeks(1), "10:00", "12:00"));
        as(() -> availabilities.change(change));
        as(() -> availabilities.change(change));

        assertThat(starts(TUESDAY, TUESDAY.plusWeeks(2))).containsExactly("09:00", "10:00", "10:00");
    }

    @Test
    void aChangeOfAnOlderCopyIsRefused() {
        var id = add(everyWeeks(1));
        var seen = versionOf(id);
        change(id, TUESDAY, ChangeScope.WHOLE_SERIES, plan(everyWeeks(1), "10:00", "12:00"));

        assertThatThrownBy(() -> as(() -> availabilities.change(new ChangeAvailability(
                        id,
                        seen,
                        Ids.next(),
                        TUESDAY,
                        ChangeScope.WHOLE_SERIES,
                        plan(everyWeeks(1), "11:00", "12:00")))))
                .isInstanceOf(ObjectOptimisticLockingFailureException.class);
    }

    @Test
    void aCancelledSessionIsNotHeldAndCanBeRestored() {
        var id = add(everyWeeks(1));
        as(() -> availabilities.cancel(id, TUESDAY));
        as(() -> availabilities.cancel(id, TUESDAY));
        assertThat(days(TUESDAY, TUESDAY)).isEmpty();

        as(() -> availabilities.restore(id, TUESDAY));
        assertThat(days(TUESDAY, TUESDAY)).containsExactly(TUESDAY);
    }

    @Test
    void aCancelledSessionIsNotRestoredOverWhatTookItsPlace() {
        var id = add(everyWeeks(1));
        as(() -> availabilities.cancel(id, TUESDAY));
        data.once(house, counsellor, office, TUESDAY, "11:00", "13:00", pension);

        assertThatThrownBy(() -> as(() -> availabilities.restore(id, TUESDAY)))
                .isInstanceOf(RuleViolation.class)
                .hasMessageContaining("availability.overlaps[");
    }

    @Test
    void aDayWithoutASessionCannotBeCancelled() {
        var id = add(everyWeeks(2));

        assertThatThrownBy(() -> as(() -> availabilities.cancel(id, TUESDAY.plusWeeks(1))))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void anEndTakesWithItWhatWasChangedOnceAfterwards() {
        var id = add(everyWeeks(1));
        change(id, TUESDAY.plusWeeks(2), ChangeScope.THIS_DAY, plan(everyWeeks(1), "10:00", "11:00"));
        as(() -> availabilities.end(id, versionOf(id), TUESDAY));

        assertThat(days(TUESDAY, TUESDAY.plusWeeks(8))).containsExactly(TUESDAY);
    }

    @Test
    void endedBeforeItBeganItNeverTakesPlace() {
        var id = add(everyWeeks(1));
        as(() -> availabilities.end(id, versionOf(id), TUESDAY.minusDays(1)));

        assertThat(days(TUESDAY, TUESDAY.plusWeeks(8))).isEmpty();
    }

    @Test
    void nobodyReceivesTwiceAtOneTime() {
        add(everyWeeks(1));

        assertThatThrownBy(() -> add(plan(everyWeeks(1), "11:00", "12:30")))
                .isInstanceOf(RuleViolation.class)
                .hasMessageContaining("availability.overlaps[" + TUESDAY);
    }

    @Test
    void aFortnightAndAnNthDayThatMeetOnceAreRefused() {
        add(everyWeeks(2));

        assertThatThrownBy(() -> add(new Repetition(TUESDAY.getDayOfWeek(), 1, TUESDAY, 2, false)))
                .isInstanceOf(RuleViolation.class)
                .hasMessageContaining("availability.overlaps[");
    }

    @Test
    void twoFortnightsThatTakeTurnsAreBothHeld() {
        add(everyWeeks(2));
        add(new Repetition(TUESDAY.getDayOfWeek(), 2, TUESDAY.plusWeeks(1), null, false));

        assertThat(days(TUESDAY, TUESDAY.plusWeeks(3))).hasSize(4);
    }

    @Test
    void hoursThatTouchDoNotOverlap() {
        add(everyWeeks(1));
        add(plan(everyWeeks(1), "12:00", "13:00"));

        assertThat(starts(TUESDAY, TUESDAY)).containsExactly("09:00", "12:00");
    }

    @Test
    void sentTwiceItIsOne() {
        var id = Ids.next();
        var plan = plan(everyWeeks(1), "09:00", "12:00");
        as(() -> availabilities.add(id, counsellor, plan));
        as(() -> availabilities.add(id, counsellor, plan));

        assertThat(days(TUESDAY, TUESDAY)).hasSize(1);
        assertThatThrownBy(() -> as(() -> availabilities.add(id, counsellor, plan(everyWeeks(1), "10:00", "12:00"))))
                .isInstanceOf(SavedOtherwise.class);
    }

    @Test
    void ofManyWhoAddTheSameAtOnceOneIsHeard() throws Exception {
        var barrier = new CyclicBarrier(8);
        try (var threads = Executors.newFixedThreadPool(8)) {
            var added = threads
                    .invokeAll(IntStream.range(0, 8)
                            .<Callable<Boolean>>mapToObj(one -> () -> {
                                barrier.await();
                                return isAdded();
                            })
                            .toList())
                    .stream()
                    .filter(done -> done.resultNow())
                    .toList();
            assertThat(added).hasSize(1);
        }
    }

    @Test
    void aDayThatIsPastIsRefused() {
        refused("availability.in-the-past", TUESDAY.minusWeeks(2), null, "09:00", "12:00");
    }

    @Test
    void tenThousandSessionsAreRefused() {
        refused("availability.too-far-ahead", TUESDAY, TUESDAY.plusWeeks(10_000), "09:00", "12:00");
    }

    @Test
    void anEndBeforeTheBeginningIsRefused() {
        refused("availability.ends-before-it-begins", TUESDAY, TUESDAY.minusDays(1), "09:00", "12:00");
    }

    @Test
    void datesWithoutASessionAreRefused() {
        refused("availability.never-held", TUESDAY.plusDays(1), TUESDAY.plusDays(2), "09:00", "12:00");
    }

    @Test
    void minutesThatNobodyBooksAreRefused() {
        refused("availability.not-on-five-minutes", TUESDAY, null, "09:03", "12:00");
    }

    @Test
    void aTypeThatIsLongerThanTheAvailabilityIsRefused() {
        refused("availability.type-too-long", TUESDAY, null, "09:00", "09:15");
    }

    @Test
    void aTypeThatNeedsARoomIsNotOfferedWithoutIt() {
        assertThatThrownBy(() -> data.weekly(house, counsellor, null, TUESDAY, "09:00", "12:00", pension))
                .hasMessageContaining("availability.type-without-room");
    }

    @Test
    void aTypeOfPartnersIsNotOfferedByAnAgent() {
        var rights = data.type(house, ProviderKind.PERMANENCE, "Droit au logement");

        assertThatThrownBy(() -> data.weekly(house, counsellor, office, TUESDAY, "09:00", "12:00", rights))
                .hasMessageContaining("availability.type-of-others");
    }

    @Test
    void aRoomAndATypeOfAnotherHouseAreNotFoundAndNothingIsSaved() {
        var other = houses.open();
        var theirs = data.room(other, RoomKind.APPOINTMENT_OFFICE, "Bureau RDV");
        var theirType = data.type(other, ProviderKind.COUNSELLOR, "Retraite");

        assertThatThrownBy(() -> data.weekly(house, counsellor, theirs, TUESDAY, "09:00", "12:00", pension))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> data.weekly(house, counsellor, office, TUESDAY, "09:00", "12:00", pension, theirType))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> data.weekly(
                        house, other.agent(COUNSELLOR).accountId(), office, TUESDAY, "09:00", "12:00", pension))
                .isInstanceOf(NotFound.class);
        assertThat(days(TUESDAY, TUESDAY.plusWeeks(1))).isEmpty();
    }

    @Test
    void anIntervenantReceivesNoMoreAfterTheirLastDay() {
        var partner = data.intervenant(house, ProviderKind.PERMANENCE, "ADIL");
        var rights = data.type(house, ProviderKind.PERMANENCE, "Droit au logement");
        data.weekly(house, partner, null, TUESDAY, "09:00", "12:00", rights);
        as(() -> intervenants.retire(partner, 0L, TUESDAY));

        assertThat(days(TUESDAY, TUESDAY.plusWeeks(2))).containsExactly(TUESDAY);
    }

    @Test
    void whoeverHasNoAccountAnyLongerCannotBeBooked() {
        add(everyWeeks(1));
        house.as(ADMIN, () -> accounts.deactivate(counsellor));

        assertThat(days(TUESDAY, TUESDAY.plusWeeks(2))).isEmpty();
    }

    @Test
    void aRoomInWhichPeopleCanBeBookedIsNotRetired() {
        add(everyWeeks(1));

        assertThatThrownBy(() -> as(() -> rooms.retire(office, 0L, TUESDAY))).hasMessageContaining("room.still-used");
    }

    @Test
    void aTypeThatIsOfferedDoesNotGrowBeyondItsAvailabilities() {
        data.once(house, counsellor, office, TUESDAY, "09:00", "09:30", pension);
        var longer = Availabilities.details(ProviderKind.COUNSELLOR, "Retraite", 60, RoomKind.APPOINTMENT_OFFICE);

        assertThatThrownBy(() -> as(() -> types.change(pension, 0L, longer)))
                .hasMessageContaining("appointment-type.longer-than-an-availability");
    }

    @Test
    void aRetiredTypeIsOfferedUntilItsLastDayAndReinstated() {
        as(() -> types.retire(pension, 0L, TUESDAY));
        assertThat(offered(TUESDAY)).contains(pension);
        assertThat(offered(TUESDAY.plusDays(1))).doesNotContain(pension);

        as(() -> types.reinstate(pension, 1L));
        assertThat(offered(TUESDAY.plusDays(1))).contains(pension);
    }

    @Test
    void twoTypesOfOneNameAreNotOfferedTogether() {
        assertThatThrownBy(() -> data.type(house, ProviderKind.COUNSELLOR, "RETRAITE"))
                .isInstanceOf(RuleViolation.class);
    }

    private Set<UUID> offered(LocalDate day) {
        return Set.copyOf(house.as(COORDINATOR, () -> types.offeredOn(day)).stream()
                .map(AppointmentTypeRow::id)
                .toList());
    }

    private void refused(String code, LocalDate from, @Nullable LocalDate to, String start, String end) {
        var plan = Availabilities.plan(house, office, Repetition.everyWeekFrom(TUESDAY), from, start, end, pension);
        var dated = new AvailabilityPlan(
                plan.siteId(), plan.roomId(), plan.typeIds(), plan.range(), plan.repetition(), new Validity(from, to));

        assertThatThrownBy(() -> as(() -> availabilities.add(Ids.next(), counsellor, dated)))
                .isInstanceOf(RuleViolation.class)
                .hasMessageContaining(code);
    }

    private boolean isAdded() {
        try {
            add(everyWeeks(1));
            return true;
        } catch (RuleViolation refused) {
            assertThat(refused.code()).isEqualTo("availability.overlaps");
            return false;
        }
    }

    private static Repetition everyWeeks(int weeks) {
        return new Repetition(TUESDAY.getDayOfWeek(), weeks, TUESDAY, null, false);
    }

    private AvailabilityPlan plan(Repetition repetition, String start, String end) {
        return Availabilities.plan(house, office, repetition, TUESDAY, start, end, pension);
    }

    private UUID add(Repetition repetition) {
        return add(plan(repetition, "09:00", "12:00"));
    }

    private UUID add(AvailabilityPlan plan) {
        return data.add(house, counsellor, plan);
    }

    private void change(UUID id, LocalDate day, ChangeScope scope, AvailabilityPlan plan) {
        as(() -> availabilities.change(new ChangeAvailability(id, versionOf(id), Ids.next(), day, scope, plan)));
    }

    private @Nullable Long versionOf(UUID id) {
        return house.as(COORDINATOR, () -> overview.availability(id)).version();
    }

    private AvailabilityRow overviewOfTheOnlyOne() {
        return house.as(COORDINATOR, () -> overview.outlooks()).getFirst().row();
    }

    private List<LocalDate> days(LocalDate from, LocalDate to) {
        return sessions(from, to).stream().map(AvailabilitySession::day).toList();
    }

    private List<String> starts(LocalDate from, LocalDate to) {
        return sessions(from, to).stream()
                .map(session -> session.range().start().toString())
                .toList();
    }

    private List<AvailabilitySession> sessions(LocalDate from, LocalDate to) {
        return house.as(COORDINATOR, () -> calendar.sessions(from, to));
    }

    private void as(Runnable act) {
        house.as(COORDINATOR, act);
    }
}
