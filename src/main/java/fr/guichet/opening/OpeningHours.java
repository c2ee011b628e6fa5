package fr.guichet.opening;

import fr.guichet.shared.model.BaseEntity;
import fr.guichet.shared.model.Ids;
import fr.guichet.shared.model.RuleViolation;
import fr.guichet.shared.model.Validity;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.OneToMany;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A version of the weekly hours of a site, from a day to a day. */
@Entity
class OpeningHours extends BaseEntity {

    private UUID siteId;
    private @Nullable String label;
    private Validity validity;

    @OneToMany(mappedBy = "openingHours", cascade = CascadeType.ALL)
    private List<OpeningRange> ranges = new ArrayList<>();

    @SuppressWarnings("NullAway.Init") // for JPA
    protected OpeningHours() {}

    OpeningHours(UUID id, UUID siteId, @Nullable String label, Validity validity, WeeklyHours hours) {
        super(id);
        this.siteId = siteId;
        this.label = label;
        this.validity = validity;
        hours.ranges().forEach(range -> ranges.add(new OpeningRange(this, range)));
    }

    UUID getSiteId() {
        return siteId;
    }

    Validity getValidity() {
        return validity;
    }

    /** The same hours from the day after on, as a version of their own; null when they end by then. */
    @Nullable
    OpeningHours after(LocalDate day) {
        var rest = new Validity(day.plusDays(1), validity.lastDay());
        return rest.endsBeforeItBegins() ? null : new OpeningHours(Ids.next(), siteId, label, rest, hours());
    }

    void endOn(@Nullable LocalDate lastDay) {
        this.validity = validity.until(lastDay);
    }

    /** But for their last day, which those that begin next may have brought forward. */
    boolean say(PublishHours command) {
        return siteId.equals(command.siteId())
                && Objects.equals(label, command.label())
                && validity.from().equals(command.validity().from())
                && Set.copyOf(hours().ranges())
                        .equals(Set.copyOf(command.hours().ranges()));
    }

    void requireNotBegunBefore(LocalDate day) {
        if (validity.from().isBefore(day)) {
            throw new RuleViolation("hours.already-begun");
        }
    }

    WeeklyHours hours() {
        return new WeeklyHours(ranges.stream().map(OpeningRange::toWeeklyRange).toList());
    }

    OpeningHoursVersion toVersion() {
        return new OpeningHoursVersion(getId(), siteId, label, validity, hours());
    }
}
