package fr.guichet.demo;

import fr.guichet.demo.LaterDays.Pace;
import fr.guichet.site.SiteKind;
import fr.guichet.visit.PastVisits.PastVisit;
import fr.guichet.visit.VisitContent;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Everything that ever happened in a demo house: for the same house and day, always the same visits. */
final class DemoPlan {

    private static final double FIRST_AGENT = 0.42;

    private final House house;
    private final OpenDays days;
    private final Habits habits;
    private final @Nullable FirstYears firstYears;
    private final LaterDays laterDays;
    private final LocalDate since;
    private @Nullable Map<LocalDate, List<Sketch>> sketchesOfFirstYears;

    private DemoPlan(House house, OpenDays days, Habits habits, @Nullable FirstYears firstYears, Pace pace) {
        this.house = house;
        this.days = days;
        this.habits = habits;
        this.firstYears = firstYears;
        this.laterDays = new LaterDays(house.code(), days, habits, pace);
        this.since = firstYears == null ? pace.since() : LocalDate.MIN;
    }

    static DemoPlan withFirstYears(House house, OpenDays days, Habits habits, Pace pace) {
        return new DemoPlan(house, days, habits, new FirstYears(house.code(), days, habits), pace);
    }

    static DemoPlan withoutFirstYears(House house, OpenDays days, Habits habits, Pace pace) {
        return new DemoPlan(house, days, habits, null, pace);
    }

    List<LocalDate> days() {
        return days.all().stream().filter(day -> !day.isBefore(since)).toList();
    }

    /** Tells a day that is in the log from one that is not. */
    UUID firstId(LocalDate day) {
        return id(day, 0);
    }

    List<PastVisit> visits(LocalDate day) {
        var contents = new DayOfWork(house, days, habits, day).tell(sketches(day));
        var dice = Dice.named(house.code() + "/" + day + "/agents");
        return IntStream.range(0, contents.size())
                .mapToObj(number ->
                        new PastVisit(id(day, number), agent(day, contents.get(number), dice), contents.get(number)))
                .toList();
    }

    private List<Sketch> sketches(LocalDate day) {
        if (firstYears == null || day.isAfter(FirstYears.LAST_DAY)) {
            return laterDays.sketches(day);
        }
        if (sketchesOfFirstYears == null) {
            sketchesOfFirstYears = firstYears.sketches();
        }
        return sketchesOfFirstYears.getOrDefault(day, List.of());
    }

    /** On the afternoons of the antenna one agent is there and another stays; they take turns week by week. */
    private UUID agent(LocalDate day, VisitContent visit, Dice dice) {
        var agents = house.agentIds();
        if (!isAfternoonOfTheAntenna(day, visit)) {
            return agents.get(dice.chance(FIRST_AGENT) ? 0 : agents.size() - 1);
        }
        var week = (int) ChronoUnit.WEEKS.between(LocalDate.EPOCH.with(DayOfWeek.MONDAY), day);
        return agents.get((week + (visit.siteId().equals(house.siteId(SiteKind.ANTENNA)) ? 1 : 0)) % agents.size());
    }

    private boolean isAfternoonOfTheAntenna(LocalDate day, VisitContent visit) {
        return days.isOpen(day, SiteKind.ANTENNA)
                && days.at(day, SiteKind.ANTENNA).isOpenAt(visit.at().toLocalTime());
    }

    /** Shaped like the ids that the product makes (UUIDv7), but known from the day and the rank alone. */
    private UUID id(LocalDate day, int number) {
        var name = Dice.hash(house.code() + "/" + day + "/" + number);
        var millis = day.atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli();
        return new UUID(millis << 16 | 0x7000 | name.getMostSignificantBits() & 0x0fff, name.getLeastSignificantBits());
    }
}
