package fr.guichet.opening.holiday;

import fr.guichet.opening.SchoolPeriod;
import fr.guichet.opening.holiday.SchoolHolidayImport.Fault;
import fr.guichet.site.HolidayRegion;
import fr.guichet.site.SchoolZone;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.context.support.DefaultMessageSourceResolvable;

/**
 * The holidays of pupils among the entries of the official calendar. A file has a line for every académie of a zone, or cuts
 * a holiday into pieces where other zones are free too: entries of one name that touch each other are one holiday.
 */
final class OfficialCalendar {

    private record Holiday(SchoolZone zone, String name) {}

    private final Set<HolidayRegion> territories;
    private final Map<Holiday, List<OfficialEntry>> entries = new LinkedHashMap<>();
    private final Map<SchoolZone, NavigableSet<LocalDate>> returns = new HashMap<>();
    private final NavigableSet<HolidayRegion> elsewhere = new TreeSet<>();
    private boolean placeless;
    private int leftAside;

    /** @param territories where the sites of the structure lie */
    OfficialCalendar(Set<HolidayRegion> territories) {
        this.territories = territories;
    }

    void add(OfficialEntry entry) {
        var zones = entry.zones(territories);
        if (entry.isHolidayOfPupils()) {
            zones.forEach(zone -> entries.computeIfAbsent(new Holiday(zone, entry.title()), unseen -> new ArrayList<>())
                    .add(entry));
        } else if (entry.isReturnOfPupils()) {
            zones.forEach(zone ->
                    returns.computeIfAbsent(zone, unseen -> new TreeSet<>()).add(entry.leaves()));
        }
        if (zones.isEmpty() && entry.isHolidayOfPupils()) {
            entry.territories().stream().sorted().findFirst().ifPresentOrElse(elsewhere::add, () -> placeless = true);
        }
        if (zones.isEmpty() || !entry.isHolidayOfPupils()) {
            leftAside++;
        }
    }

    /** Entries that say nothing about the holidays of pupils here: returns, teachers, other territories. */
    int leftAside() {
        return leftAside;
    }

    /** Why nothing of it is about the holidays of pupils here. */
    Fault whyNothing() {
        return switch (elsewhere.size()) {
            case 0 -> Fault.ofTheFile(placeless ? "school.fault.placeless" : "school.fault.empty");
            case 1 ->
                Fault.ofTheFile(
                        "school.fault.elsewhere",
                        new DefaultMessageSourceResolvable("planning.region." + elsewhere.getFirst()));
            default -> Fault.ofTheFile("school.fault.elsewhere-many");
        };
    }

    /** Of each zone one after the other: where two names overlap, the later one begins when the earlier one is over. */
    List<SchoolPeriod> periods() {
        var apart = new ArrayList<SchoolPeriod>();
        entries.entrySet().stream()
                .flatMap(holiday -> join(holiday.getValue()).stream().map(whole -> period(holiday.getKey(), whole)))
                .sorted(Comparator.comparing(SchoolPeriod::zone).thenComparing(SchoolPeriod::firstDay))
                .forEach(period -> after(apart, period).ifPresent(apart::add));
        return apart;
    }

    private static Optional<SchoolPeriod> after(List<SchoolPeriod> taken, SchoolPeriod period) {
        if (taken.isEmpty() || !taken.getLast().overlaps(period)) {
            return Optional.of(period);
        }
        var free = taken.getLast().lastDay().plusDays(1);
        return free.isAfter(period.lastDay())
                ? Optional.empty()
                : Optional.of(
                        new SchoolPeriod(period.zone(), period.name(), free, period.lastDay(), period.toConfirm()));
    }

    private static List<OfficialEntry> join(List<OfficialEntry> pieces) {
        var joined = new ArrayList<OfficialEntry>();
        for (var piece : pieces.stream()
                .sorted(Comparator.comparing(OfficialEntry::leaves))
                .toList()) {
            if (!joined.isEmpty() && !piece.leaves().isAfter(joined.getLast().returns())) {
                joined.add(joined.removeLast().until(piece.returns()));
            } else {
                joined.add(piece);
            }
        }
        return joined;
    }

    private SchoolPeriod period(Holiday holiday, OfficialEntry whole) {
        var first = firstDay(whole);
        if (whole.returns().isAfter(first)) {
            return new SchoolPeriod(
                    holiday.zone(), holiday.name(), first, whole.returns().minusDays(1), false);
        }
        if (whole.isBridge()) {
            return new SchoolPeriod(
                    holiday.zone(),
                    holiday.name(),
                    first,
                    first.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY)),
                    false);
        }
        return nextReturn(holiday.zone(), first)
                .map(back -> new SchoolPeriod(holiday.zone(), holiday.name(), first, back.minusDays(1), false))
                .orElseGet(() -> new SchoolPeriod(holiday.zone(), holiday.name(), first, usualLastDay(first), true));
    }

    /** Who has class on the day of leaving is on holiday from the next one on; a Saturday is free. */
    private static LocalDate firstDay(OfficialEntry whole) {
        var free = whole.leaves().getDayOfWeek() == DayOfWeek.SATURDAY
                || whole.leaves().getDayOfWeek() == DayOfWeek.SUNDAY;
        return free || whole.isBridge() ? whole.leaves() : whole.leaves().plusDays(1);
    }

    private Optional<LocalDate> nextReturn(SchoolZone zone, LocalDate first) {
        return Optional.ofNullable(returns.getOrDefault(zone, new TreeSet<>()).higher(first))
                .filter(back -> back.isBefore(first.plusDays(SchoolHolidayLine.LONGEST_IN_DAYS)));
    }

    /** The calendars since 2015 let classes begin on 1 September at the earliest; holidays of other seasons come with their end. */
    private static LocalDate usualLastDay(LocalDate first) {
        return first.getMonth() == Month.JULY || first.getMonth() == Month.AUGUST
                ? LocalDate.of(first.getYear(), Month.AUGUST, 31)
                : first;
    }
}
