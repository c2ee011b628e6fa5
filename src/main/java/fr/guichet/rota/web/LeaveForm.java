package fr.guichet.rota.web;

import static java.util.stream.Collectors.toCollection;

import fr.guichet.rota.LeaveKind;
import fr.guichet.rota.LeaveRow;
import fr.guichet.rota.PlanLeave;
import fr.guichet.shared.typed.ReadableDay;
import fr.guichet.shared.typed.ReadableTime;
import fr.guichet.shared.web.DayPart;
import fr.guichet.shared.web.NoForbiddenData;
import fr.guichet.shared.web.OneLine;
import fr.guichet.shared.web.ReadsAs;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A leave of one or several agents, as text: from a moment of the first day to a moment of the last.
 *
 * @param replaces the leave that is changed; blank for a new one
 * @param lastDay blank when it is the first one
 * @param part of the first and of the last day
 * @param startsAt with {@link DayPart#HOURS} only; blank from the morning on
 * @param endsAt with {@link DayPart#HOURS} only; blank until the evening
 */
record LeaveForm(
        @NotBlank @ReadsAs(UUID.class) String id,
        @ReadsAs(UUID.class) @Nullable String replaces,
        @NotEmpty @Size(max = 50) List<String> agents,
        @NotBlank @ReadsAs(LeaveKind.class) String kind,
        @NotBlank @ReadableDay String firstDay,
        @ReadableDay @Nullable String lastDay,
        @NotBlank @ReadsAs(DayPart.class) String part,
        @ReadableTime @Nullable String startsAt,
        @ReadableTime @Nullable String endsAt,
        @OneLine @Size(max = 200) @NoForbiddenData @Nullable String reason) {

    LeaveForm(
            String id,
            @Nullable String replaces,
            @Nullable List<String> agents,
            String kind,
            String firstDay,
            @Nullable String lastDay,
            String part,
            @Nullable String startsAt,
            @Nullable String endsAt,
            @Nullable String reason) {
        this.id = id;
        this.replaces = replaces;
        this.agents = agents == null ? List.of() : agents;
        this.kind = kind;
        this.firstDay = firstDay;
        this.lastDay = lastDay;
        this.part = part;
        this.startsAt = startsAt;
        this.endsAt = endsAt;
        this.reason = reason;
    }

    static LeaveForm blank(UUID id, List<UUID> agents, LocalDate day) {
        return new LeaveForm(
                id.toString(),
                null,
                agents.stream().map(UUID::toString).toList(),
                LeaveKind.LEAVE.name(),
                day.toString(),
                null,
                DayPart.ALL_DAY.name(),
                null,
                null,
                null);
    }

    static LeaveForm changing(LeaveRow leave, UUID id) {
        var hours = !leave.ofWholeDays();
        return new LeaveForm(
                id.toString(),
                leave.id().toString(),
                List.of(leave.agentId().toString()),
                leave.kind().name(),
                leave.firstDay().toString(),
                leave.lastDay().toString(),
                (hours ? DayPart.HOURS : DayPart.ALL_DAY).name(),
                hours ? leave.startsAt().toLocalTime().toString() : null,
                hours && leave.lastDay().equals(leave.endsAt().toLocalDate())
                        ? leave.endsAt().toLocalTime().toString()
                        : null,
                leave.reason());
    }

    boolean lacksItsHours() {
        return DayPart.HOURS.name().equals(part) && startsAt == null && endsAt == null;
    }

    /** Once it is valid. */
    PlanLeave toCommand() {
        return new PlanLeave(
                UUID.fromString(id),
                agents.stream().map(UUID::fromString).collect(toCollection(LinkedHashSet::new)),
                LeaveKind.valueOf(kind),
                start(),
                end(),
                reason);
    }

    private LocalDateTime start() {
        var day = LocalDate.parse(firstDay);
        var hour = DayPart.valueOf(part).start(startsAt);
        return hour == null ? day.atStartOfDay() : day.atTime(hour);
    }

    private LocalDateTime end() {
        var day = LocalDate.parse(lastDay == null ? firstDay : lastDay);
        var hour = DayPart.valueOf(part).end(endsAt);
        return hour == null ? day.plusDays(1).atStartOfDay() : day.atTime(hour);
    }
}
