package fr.guichet.site;

import fr.guichet.shared.model.BaseEntity;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.OneToMany;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The weekly hours of a site, from a day to a day. */
@Entity
class OpeningHours extends BaseEntity {

    private UUID siteId;
    private LocalDate validFrom;
    private @Nullable LocalDate validTo;

    @OneToMany(mappedBy = "openingHours", cascade = CascadeType.PERSIST)
    private List<OpeningRange> ranges = new ArrayList<>();

    @SuppressWarnings("NullAway.Init") // for JPA
    protected OpeningHours() {}

    OpeningHours(UUID siteId, LocalDate validFrom, Map<DayOfWeek, List<TimeRange>> week) {
        this.siteId = siteId;
        this.validFrom = validFrom;
        week.forEach((day, ofDay) -> ofDay.forEach(range -> ranges.add(new OpeningRange(this, day, range))));
    }

    UUID getSiteId() {
        return siteId;
    }

    boolean inForceOn(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
    }

    /** The weekdays with a range, from Monday. */
    Map<DayOfWeek, List<TimeRange>> week() {
        var week = new EnumMap<DayOfWeek, List<TimeRange>>(DayOfWeek.class);
        for (var day : DayOfWeek.values()) {
            var ofDay = on(day);
            if (!ofDay.isEmpty()) {
                week.put(day, ofDay);
            }
        }
        return week;
    }

    List<TimeRange> on(DayOfWeek weekday) {
        return ranges.stream()
                .filter(range -> range.isOn(weekday))
                .map(OpeningRange::toTimeRange)
                .sorted(Comparator.comparing(TimeRange::start))
                .toList();
    }
}
