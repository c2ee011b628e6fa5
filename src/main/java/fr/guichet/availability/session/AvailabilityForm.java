package fr.guichet.availability.session;

import fr.guichet.availability.AvailabilityPlan;
import fr.guichet.availability.AvailabilityRow;
import fr.guichet.availability.AvailabilityService.ChangeAvailability;
import fr.guichet.availability.Repetition;
import fr.guichet.availability.web.TypedPlace;
import fr.guichet.shared.model.ChangeScope;
import fr.guichet.shared.model.TimeRange;
import fr.guichet.shared.model.Validity;
import fr.guichet.shared.typed.ReadableDay;
import fr.guichet.shared.typed.ReadableTime;
import fr.guichet.shared.web.ReadsAs;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * An availability, as text.
 *
 * @param id of the availability that is begun
 * @param version of the one that is changed
 * @param provider of a new one
 * @param place a site, or a site and one of its rooms
 * @param everyWeeks with {@link Rhythm#EVERY_N_WEEKS}
 * @param nth with {@link Rhythm#NTH_OF_MONTH}
 * @param validFrom of a new one
 */
record AvailabilityForm(
        @NotBlank @ReadsAs(UUID.class) String id,
        @Nullable Long version,
        @ReadsAs(ChangeScope.class) @Nullable String scope,
        @ReadsAs(UUID.class) @Nullable String provider,
        @NotBlank @Pattern(regexp = TypedPlace.PATTERN) String place,
        @NotEmpty @Size(max = 30) List<String> types,
        @NotBlank @ReadableTime String startsAt,
        @NotBlank @ReadableTime String endsAt,
        @NotBlank @ReadsAs(Rhythm.class) String rhythm,
        @NotBlank @ReadsAs(DayOfWeek.class) String weekday,
        @Pattern(regexp = "[1-8]") @Nullable String everyWeeks,
        @Pattern(regexp = "[1-5]") @Nullable String nth,
        @Nullable Boolean outsideSchoolHolidays,
        @ReadableDay @Nullable String validFrom,
        @ReadableDay @Nullable String validTo) {

    enum Rhythm {
        ONCE,
        EVERY_WEEK,
        EVERY_N_WEEKS,
        NTH_OF_MONTH
    }

    AvailabilityForm {
        types = Objects.requireNonNullElse(types, List.of());
    }

    @SuppressWarnings("NullAway") // not valid until it is filled in
    static AvailabilityForm blank(UUID id, @Nullable UUID provider, LocalDate day) {
        return new AvailabilityForm(
                id.toString(),
                null,
                null,
                provider == null ? null : provider.toString(),
                null,
                List.of(),
                null,
                null,
                Rhythm.EVERY_WEEK.name(),
                day.getDayOfWeek().name(),
                "2",
                "1",
                null,
                day.toString(),
                null);
    }

    static AvailabilityForm changing(AvailabilityRow row, UUID id) {
        var plan = row.plan();
        var repetition = plan.repetition();
        return new AvailabilityForm(
                id.toString(),
                row.version(),
                ChangeScope.THIS_DAY.name(),
                null,
                TypedPlace.write(plan.siteId(), plan.roomId()),
                plan.typeIds().stream().map(UUID::toString).toList(),
                plan.range().start().toString(),
                plan.range().end().toString(),
                rhythmOf(plan).name(),
                repetition.weekday().name(),
                String.valueOf(Math.max(2, repetition.everyWeeks())),
                String.valueOf(Objects.requireNonNullElse(repetition.nthOfMonth(), 1)),
                repetition.outsideSchoolHolidays(),
                null,
                plan.validity().lastDay() == null
                        ? null
                        : plan.validity().lastDay().toString());
    }

    private static Rhythm rhythmOf(AvailabilityPlan plan) {
        if (plan.isOnce()) {
            return Rhythm.ONCE;
        }
        if (plan.repetition().nthOfMonth() != null) {
            return Rhythm.NTH_OF_MONTH;
        }
        return plan.repetition().everyWeeks() == 1 ? Rhythm.EVERY_WEEK : Rhythm.EVERY_N_WEEKS;
    }

    boolean endsBeforeItStarts() {
        return !LocalTime.parse(startsAt).isBefore(LocalTime.parse(endsAt));
    }

    boolean isOf(Rhythm one) {
        return one.name().equals(rhythm);
    }

    boolean reaches(ChangeScope one) {
        return one.name().equals(scope);
    }

    Set<UUID> typeIds() {
        return types.stream().map(UUID::fromString).collect(Collectors.toSet());
    }

    /** Once it is valid, and has its first day. */
    AvailabilityPlan toPlan() {
        return plan(LocalDate.parse(Objects.requireNonNull(validFrom)));
    }

    /** Once it is valid. */
    ChangeAvailability toChange(UUID availabilityId, LocalDate day) {
        return new ChangeAvailability(
                availabilityId,
                version,
                UUID.fromString(id),
                day,
                ChangeScope.valueOf(String.valueOf(scope)),
                plan(day));
    }

    private AvailabilityPlan plan(LocalDate from) {
        var where = TypedPlace.read(place);
        var once = isOf(Rhythm.ONCE);
        var first = from.with(TemporalAdjusters.nextOrSame(DayOfWeek.valueOf(weekday)));
        return new AvailabilityPlan(
                where.siteId(),
                where.roomId(),
                typeIds(),
                new TimeRange(LocalTime.parse(startsAt), LocalTime.parse(endsAt)),
                once ? Repetition.everyWeekFrom(from) : repetition(first),
                once ? Validity.on(from) : new Validity(from, validTo == null ? null : LocalDate.parse(validTo)));
    }

    private Repetition repetition(LocalDate first) {
        return new Repetition(
                first.getDayOfWeek(),
                isOf(Rhythm.EVERY_N_WEEKS) && everyWeeks != null ? Integer.parseInt(everyWeeks) : 1,
                first,
                isOf(Rhythm.NTH_OF_MONTH) && nth != null ? Integer.valueOf(nth) : null,
                Boolean.TRUE.equals(outsideSchoolHolidays));
    }
}
