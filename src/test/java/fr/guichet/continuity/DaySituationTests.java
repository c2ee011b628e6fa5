package fr.guichet.continuity;

import static org.assertj.core.api.Assertions.assertThat;

import fr.guichet.continuity.Remedy.Kind;
import fr.guichet.rota.AgentDay;
import fr.guichet.rota.AgentDay.Absence;
import fr.guichet.rota.LeaveKind;
import fr.guichet.rota.Shift;
import fr.guichet.shared.model.TimeRange;
import fr.guichet.shared.model.TimeRanges;
import fr.guichet.shared.model.Validity;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoField;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The Wednesday of Chambéry: the house opens 08:30–12:30 and 13:30–17:00, the antenna 13:30–17:00. */
class DaySituationTests {

    private static final LocalDate WEDNESDAY = LocalDate.of(2026, 3, 11);
    private static final int MINUTES_OF_A_DAY = 24 * 60;
    private static final UUID HOUSE = new UUID(0, 1);
    private static final UUID ANTENNA = new UUID(0, 2);
    private static final UUID CAMILLE = new UUID(0, 11);
    private static final UUID NADIA = new UUID(0, 12);
    private static final UUID SAM = new UUID(0, 13);
    private static final List<UUID> TEAM = List.of(CAMILLE, NADIA, SAM);
    private static final TimeRange MORNING = range("08:30", "12:30");
    private static final TimeRange AFTERNOON = range("13:30", "17:00");
    private static final MinimumRow ONE_WHILE_THE_ANTENNA_IS_OPEN = rule(1, null, ANTENNA);

    private final AgentDay camille = agent(CAMILLE, at(HOUSE, MORNING), at(HOUSE, AFTERNOON));
    private final AgentDay nadia = agent(NADIA, at(HOUSE, MORNING), at(ANTENNA, AFTERNOON));

    @Test
    void aTeamThatSplitsForTheAntennaKeepsBothSites() {
        assertThat(day(camille, nadia).gaps()).isEmpty();
    }

    @Test
    void withoutARuleTheHouseNeedsTheTwoAgentsOfTheCharter() {
        assertThat(situation(List.of(camille, nadia), List.of()).gaps())
                .singleElement()
                .satisfies(gap -> {
                    assertThat(gap.siteId()).isEqualTo(HOUSE);
                    assertThat(gap.range()).isEqualTo(AFTERNOON);
                    assertThat(gap.present()).isEqualTo(1);
                    assertThat(gap.minimum()).isEqualTo(2);
                });
    }

    @Test
    void aLeaveLeavesTheAntennaWithoutAnyone() {
        assertThat(day(camille, away(nadia, AFTERNOON)).gaps()).singleElement().satisfies(gap -> {
            assertThat(gap.siteId()).isEqualTo(ANTENNA);
            assertThat(gap.isUnattended()).isTrue();
            assertThat(gap.away()).containsExactly(NADIA);
        });
    }

    @Test
    void aLeaveInTheMiddleCutsTheHours() {
        var gaps = day(away(camille, range("09:00", "10:15")), nadia).gaps();

        assertThat(gaps).extracting(ContinuityGap::range).containsExactly(range("09:00", "10:15"));
    }

    @Test
    void anAgentWhoIsFreeIsProposedFirst() {
        var day = day(camille, away(nadia, AFTERNOON));

        assertThat(waysOut(day)).first().satisfies(way -> {
            assertThat(way.kind()).isEqualTo(Kind.REINFORCE);
            assertThat(way.agentId()).isEqualTo(SAM);
            assertThat(way.mendsAll()).isTrue();
        });
    }

    @Test
    void closingTheAntennaSaysWhatWouldStillBeMissing() {
        var day = day(camille, away(nadia, AFTERNOON), away(agent(SAM), AFTERNOON));

        assertThat(waysOut(day)).singleElement().satisfies(way -> {
            assertThat(way.kind()).isEqualTo(Kind.CLOSE);
            assertThat(way.siteId()).isEqualTo(ANTENNA);
            assertThat(way.left()).singleElement().satisfies(left -> {
                assertThat(left.siteId()).isEqualTo(HOUSE);
                assertThat(left.minimum()).isEqualTo(2);
            });
        });
    }

    @Test
    void closingTheAntennaBringsItsAgentsToTheHouse() {
        var day = situation(List.of(nadia), List.of(rule(1, null, null)));

        assertThat(new Remedies(day, List.of(NADIA), Set.of(ANTENNA)).of(gapAt(day, HOUSE)))
                .filteredOn(way -> way.kind() == Kind.CLOSE)
                .singleElement()
                .satisfies(way -> assertThat(way.left()).isEmpty());
    }

    @Test
    void anAgentWhomAClosureFreesIsThereForTheWholeHalfDay() {
        var camilleAwayForAnHour = away(camille, range("14:00", "15:00"));
        var day = day(camilleAwayForAnHour, nadia);

        assertThat(new Remedies(day, List.of(CAMILLE, NADIA), Set.of(ANTENNA))
                        .of(gapAt(day, HOUSE, range("14:00", "15:00"))))
                .filteredOn(way -> way.kind() == Kind.CLOSE)
                .singleElement()
                .satisfies(way -> assertThat(way.left())
                        .singleElement()
                        .satisfies(left -> assertThat(left.range()).isEqualTo(range("14:00", "15:00"))));
    }

    @Test
    void aClosureIsNotProposedUnderAGapThatItLeavesAsItIs() {
        var nobodyAtTheAntenna = agent(NADIA, at(HOUSE, MORNING));
        var day = situation(
                List.of(away(camille, range("14:00", "15:00")), nobodyAtTheAntenna), List.of(rule(1, null, null)));

        assertThat(new Remedies(day, List.of(CAMILLE), Set.of(ANTENNA)).of(gapAt(day, HOUSE, range("14:00", "15:00"))))
                .isEmpty();
    }

    @Test
    void nobodyIsMovedWhoWouldLeaveAnotherSiteEmpty() {
        var day = day(camille, away(nadia, AFTERNOON));

        assertThat(waysOut(day)).extracting(Remedy::kind).doesNotContain(Kind.MOVE);
    }

    @Test
    void anAgentToSpareIsMoved() {
        var sam = agent(SAM, at(HOUSE, AFTERNOON));
        var day = day(camille, away(nadia, AFTERNOON), sam);

        assertThat(waysOut(day)).first().satisfies(way -> assertThat(way.kind()).isEqualTo(Kind.MOVE));
    }

    @Test
    void ofSeveralRulesTheOneThatAsksForMostIsKept() {
        var day = situation(
                List.of(camille, nadia),
                List.of(ONE_WHILE_THE_ANTENNA_IS_OPEN, rule(3, range("15:00", "16:00"), null)));

        assertThat(day.gaps()).extracting(ContinuityGap::range).containsExactly(range("15:00", "16:00"));
    }

    @Test
    void aRuleMayAskForNobody() {
        assertThat(situation(List.of(), List.of(rule(0, null, null))).gaps())
                .extracting(ContinuityGap::siteId)
                .containsExactly(ANTENNA);
    }

    @Test
    void tenThousandDaysAgreeWithARecountByMinutes() {
        var random = new Random(20_260_311);
        for (int i = 0; i < 10_000; i++) {
            var day = anyDay(random);
            for (var site : List.of(HOUSE, ANTENNA)) {
                assertThat(missingMinutes(day, site))
                        .as("day %d of the seed, %s", i, day)
                        .isEqualTo(recount(day, site));
            }
        }
    }

    private static long missingMinutes(DaySituation day, UUID site) {
        return day.gaps().stream()
                .filter(gap -> gap.siteId().equals(site))
                .mapToLong(gap -> gap.range().duration().toMinutes() * (gap.minimum() - gap.present()))
                .sum();
    }

    private static long recount(DaySituation day, UUID site) {
        var present = new int[MINUTES_OF_A_DAY];
        for (var agent : day.agents()) {
            var here = minutes(agent.planned().stream()
                    .filter(shift -> shift.siteId().equals(site))
                    .map(Shift::range));
            here.andNot(minutes(agent.absences().stream().map(Absence::range)));
            here.stream().forEach(minute -> present[minute]++);
        }
        var needed = needed(day, site);
        return open(day, site).stream()
                .mapToLong(minute -> Math.max(0, needed[minute] - present[minute]))
                .sum();
    }

    private static int[] needed(DaySituation day, UUID site) {
        var needed = new int[MINUTES_OF_A_DAY];
        Arrays.fill(needed, -1);
        for (var rule : day.rules()) {
            if (rule.siteId().equals(site)) {
                var speaks = minutes(Stream.of(rule.hours()));
                if (rule.whileOpenSiteId() != null) {
                    speaks.and(open(day, rule.whileOpenSiteId()));
                }
                speaks.stream().forEach(minute -> needed[minute] = Math.max(needed[minute], rule.agents()));
            }
        }
        return Arrays.stream(needed)
                .map(agents -> agents >= 0 ? agents : site.equals(HOUSE) ? 2 : 1)
                .toArray();
    }

    private static BitSet open(DaySituation day, UUID site) {
        return minutes(day.open().getOrDefault(site, List.of()).stream());
    }

    private static BitSet minutes(Stream<TimeRange> ranges) {
        var minutes = new BitSet(MINUTES_OF_A_DAY);
        ranges.forEach(range -> minutes.set(
                range.start().get(ChronoField.MINUTE_OF_DAY), range.end().get(ChronoField.MINUTE_OF_DAY)));
        return minutes;
    }

    private static DaySituation anyDay(Random random) {
        var agents = TEAM.stream()
                .map(id -> new AgentDay(
                        id,
                        WEDNESDAY,
                        ranges(random, 3).stream()
                                .map(range -> at(random.nextBoolean() ? HOUSE : ANTENNA, range))
                                .toList(),
                        ranges(random, 2).stream()
                                .map(range -> new Absence(UUID.randomUUID(), LeaveKind.LEAVE, range))
                                .toList(),
                        false))
                .toList();
        var open = Map.of(HOUSE, ranges(random, 3), ANTENNA, ranges(random, 2));
        var rules = new ArrayList<MinimumRow>();
        for (var hours : ranges(random, 2)) {
            rules.add(rule(random.nextInt(4), hours, random.nextBoolean() ? ANTENNA : null));
        }
        return new DaySituation(WEDNESDAY, open, agents, Map.of(HOUSE, 2, ANTENNA, 1), rules);
    }

    private static List<TimeRange> ranges(Random random, int most) {
        var ranges = new ArrayList<TimeRange>();
        for (int i = random.nextInt(most + 1); i > 0; i--) {
            var start = random.nextInt(20 * 60);
            ranges.add(new TimeRange(
                    LocalTime.MIN.plusMinutes(start), LocalTime.MIN.plusMinutes(start + 1 + random.nextInt(180))));
        }
        return TimeRanges.of(ranges).ranges();
    }

    private List<Remedy> waysOut(DaySituation day) {
        return new Remedies(day, TEAM, Set.of(ANTENNA)).of(day.gaps().getFirst());
    }

    private static ContinuityGap gapAt(DaySituation day, UUID site) {
        return gapAt(day, site, AFTERNOON);
    }

    private static ContinuityGap gapAt(DaySituation day, UUID site, TimeRange range) {
        return day.gaps().stream()
                .filter(gap -> gap.siteId().equals(site) && gap.range().equals(range))
                .findFirst()
                .orElseThrow();
    }

    private static DaySituation day(AgentDay... agents) {
        return situation(List.of(agents), List.of(ONE_WHILE_THE_ANTENNA_IS_OPEN));
    }

    private static DaySituation situation(List<AgentDay> agents, List<MinimumRow> rules) {
        var open = new LinkedHashMap<UUID, List<TimeRange>>();
        open.put(HOUSE, List.of(MORNING, AFTERNOON));
        open.put(ANTENNA, List.of(AFTERNOON));
        return new DaySituation(WEDNESDAY, open, agents, Map.of(HOUSE, 2, ANTENNA, 1), rules);
    }

    private static AgentDay agent(UUID id, Shift... shifts) {
        return new AgentDay(id, WEDNESDAY, List.of(shifts), List.of(), false);
    }

    private static AgentDay away(AgentDay agent, TimeRange range) {
        return new AgentDay(
                agent.agentId(),
                agent.day(),
                agent.planned(),
                List.of(new Absence(new UUID(0, 21), LeaveKind.LEAVE, range)),
                agent.changed());
    }

    private static MinimumRow rule(int agents, @Nullable TimeRange hours, @Nullable UUID whileOpen) {
        return new MinimumRow(
                new UUID(0, 31),
                HOUSE,
                agents,
                hours == null ? null : DayOfWeek.WEDNESDAY,
                hours == null ? null : hours.start(),
                hours == null ? null : hours.end(),
                whileOpen,
                Validity.since(WEDNESDAY),
                "Essai");
    }

    private static Shift at(UUID site, TimeRange range) {
        return new Shift(site, range);
    }

    private static TimeRange range(String start, String end) {
        return new TimeRange(LocalTime.parse(start), LocalTime.parse(end));
    }
}
