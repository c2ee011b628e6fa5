package fr.guichet.opening.holiday;

import static java.util.stream.Collectors.joining;

import fr.guichet.opening.PublicHolidays;
import fr.guichet.site.SiteRow;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The public holidays of a structure whose sites may follow different ones. */
public record StructureHolidays(Map<LocalDate, List<Holiday>> byDay) {

    /** @param sites the names of those that follow it; null when all do */
    public record Holiday(String name, @Nullable String sites) {}

    public static StructureHolidays of(PublicHolidays holidays, List<SiteRow> sites, LocalDate from, LocalDate to) {
        var bySettings = new HashMap<Object, Map<LocalDate, String>>();
        var followers = new HashMap<LocalDate, Map<String, List<SiteRow>>>();
        for (var site : sites) {
            bySettings
                    .computeIfAbsent(site.calendar(), settings -> holidays.between(site.calendar(), from, to))
                    .forEach((day, name) -> followers
                            .computeIfAbsent(day, unseen -> new LinkedHashMap<>())
                            .computeIfAbsent(name, unseen -> new ArrayList<>())
                            .add(site));
        }
        var byDay = new HashMap<LocalDate, List<Holiday>>();
        followers.forEach((day, names) -> byDay.put(
                day,
                names.entrySet().stream()
                        .map(name -> new Holiday(name.getKey(), names(name.getValue(), sites.size())))
                        .toList()));
        return new StructureHolidays(Map.copyOf(byDay));
    }

    public List<Holiday> on(LocalDate day) {
        return byDay.getOrDefault(day, List.of());
    }

    private static @Nullable String names(List<SiteRow> followers, int all) {
        return followers.size() == all
                ? null
                : followers.stream().map(SiteRow::name).collect(joining(", "));
    }
}
