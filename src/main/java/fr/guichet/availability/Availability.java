package fr.guichet.availability;

import static java.util.stream.Collectors.toSet;

import fr.guichet.shared.model.BaseEntity;
import fr.guichet.shared.model.Ids;
import fr.guichet.shared.model.TimeRange;
import fr.guichet.shared.model.Validity;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** When someone can be booked, once or again and again; what was changed from a day on is another one of its series. */
@Entity
class Availability extends BaseEntity {

    private UUID seriesId;
    private @Nullable UUID agentId;
    private @Nullable UUID intervenantId;
    private UUID siteId;
    private @Nullable UUID roomId;
    private int weekday;
    private LocalTime startsAt;
    private LocalTime endsAt;
    private int everyWeeks;
    private LocalDate countedFrom;
    private @Nullable Integer nthOfMonth;
    private boolean outsideSchoolHolidays;
    private Validity validity;

    @OneToMany(mappedBy = "availability", cascade = CascadeType.ALL, orphanRemoval = true)
    private List<OfferedType> types = new ArrayList<>();

    @OneToMany(mappedBy = "availability", cascade = CascadeType.ALL, orphanRemoval = true)
    private List<UnheldDay> unheldDays = new ArrayList<>();

    @SuppressWarnings("NullAway.Init") // for JPA
    protected Availability() {}

    @SuppressWarnings("NullAway.Init") // change() fills the rest
    Availability(UUID id, Provider provider, AvailabilityPlan plan) {
        super(id);
        this.seriesId = id;
        if (provider.kind() == ProviderKind.COUNSELLOR) {
            this.agentId = provider.id();
        } else {
            this.intervenantId = provider.id();
        }
        change(plan);
    }

    @SuppressWarnings("NullAway.Init") // change() fills the rest
    private Availability(UUID id, Availability before, AvailabilityPlan plan) {
        super(id);
        this.seriesId = before.seriesId;
        this.agentId = before.agentId;
        this.intervenantId = before.intervenantId;
        change(plan);
    }

    final void change(AvailabilityPlan plan) {
        this.siteId = plan.siteId();
        this.roomId = plan.roomId();
        this.weekday = plan.repetition().weekday().getValue();
        this.startsAt = plan.range().start();
        this.endsAt = plan.range().end();
        this.everyWeeks = plan.repetition().everyWeeks();
        this.countedFrom = plan.repetition().countedFrom();
        this.nthOfMonth = plan.repetition().nthOfMonth();
        this.outsideSchoolHolidays = plan.repetition().outsideSchoolHolidays();
        this.validity = plan.validity();
        types.removeIf(type -> !plan.typeIds().contains(type.getTypeId()));
        var kept = typeIds();
        plan.typeIds().stream()
                .filter(type -> !kept.contains(type))
                .forEach(type -> types.add(new OfferedType(this, type)));
    }

    /** Held otherwise on that day. */
    Availability replaceOn(LocalDate day, UUID newId, AvailabilityPlan plan) {
        unheldDays.add(new UnheldDay(this, day, true));
        return new Availability(newId, this, plan.onlyOn(day));
    }

    /** Ends the day before; what comes after keeps the days that are not held, where it has them too. */
    Availability goOn(LocalDate day, UUID newId, AvailabilityPlan plan, Predicate<LocalDate> hasThem) {
        var next = new Availability(newId, this, plan);
        unheldDays.stream()
                .filter(unheld -> !unheld.getDay().isBefore(day) && hasThem.test(unheld.getDay()))
                .forEach(unheld -> next.unheldDays.add(new UnheldDay(next, unheld.getDay(), unheld.isReplaced())));
        endOn(day.minusDays(1));
        return next;
    }

    void endOn(LocalDate lastDay) {
        this.validity = validity.until(lastDay);
        forget(day -> day.isAfter(lastDay));
    }

    void cancel(LocalDate day) {
        unheldDays.add(new UnheldDay(this, day, false));
    }

    /** What was not held on such days is as if it had never been said. */
    void forget(Predicate<LocalDate> days) {
        unheldDays.removeIf(unheld -> days.test(unheld.getDay()));
    }

    boolean isCancelledOn(LocalDate day) {
        return unheldDays.stream().anyMatch(unheld -> unheld.getDay().equals(day) && !unheld.isReplaced());
    }

    Set<LocalDate> unheldDays() {
        return unheldDays.stream().map(UnheldDay::getDay).collect(toSet());
    }

    UUID getSeriesId() {
        return seriesId;
    }

    UUID providerId() {
        return Objects.requireNonNull(agentId == null ? intervenantId : agentId);
    }

    AvailabilityPlan plan() {
        return new AvailabilityPlan(
                siteId,
                roomId,
                typeIds(),
                new TimeRange(startsAt, endsAt),
                new Repetition(DayOfWeek.of(weekday), everyWeeks, countedFrom, nthOfMonth, outsideSchoolHolidays),
                validity);
    }

    private Set<UUID> typeIds() {
        return types.stream().map(OfferedType::getTypeId).collect(toSet());
    }

    /** A day on which an availability is not held: cancelled, or replaced by another one of its series. */
    @Entity
    @Table(name = "availability_exception")
    static class UnheldDay extends BaseEntity {

        @ManyToOne(fetch = FetchType.LAZY, optional = false)
        private Availability availability;

        private LocalDate day;
        private boolean replaced;

        @SuppressWarnings("NullAway.Init") // for JPA
        protected UnheldDay() {}

        UnheldDay(Availability availability, LocalDate day, boolean replaced) {
            this.availability = availability;
            this.day = day;
            this.replaced = replaced;
        }

        LocalDate getDay() {
            return day;
        }

        boolean isReplaced() {
            return replaced;
        }
    }

    /** One appointment type that can be booked in an availability. */
    @Entity
    @Table(name = "availability_type")
    static class OfferedType {

        @Id
        private UUID id = Ids.next();

        @TenantId
        private UUID structureId;

        @ManyToOne(fetch = FetchType.LAZY, optional = false)
        private Availability availability;

        private UUID typeId;

        @SuppressWarnings("NullAway.Init") // for JPA
        protected OfferedType() {}

        @SuppressWarnings("NullAway.Init") // Hibernate writes the structure
        OfferedType(Availability availability, UUID typeId) {
            this.availability = availability;
            this.typeId = typeId;
        }

        UUID getTypeId() {
            return typeId;
        }
    }
}
