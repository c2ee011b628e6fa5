package fr.guichet.rota;

import fr.guichet.shared.model.BaseEntity;
import fr.guichet.shared.model.Ids;
import fr.guichet.shared.model.Validity;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.OneToMany;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where an agent works every week, from a day to a day. */
@Entity
class StandardWeek extends BaseEntity {

    private UUID agentId;
    private Validity validity;
    private int contractMinutes;

    @OneToMany(mappedBy = "standardWeek", cascade = CascadeType.ALL, orphanRemoval = true)
    private List<WeeklyShift> shifts = new ArrayList<>();

    @SuppressWarnings("NullAway.Init") // for JPA
    protected StandardWeek() {}

    StandardWeek(UUID id, UUID agentId, Validity validity, Duration contract, Map<DayOfWeek, List<Shift>> week) {
        super(id);
        this.agentId = agentId;
        this.validity = validity;
        this.contractMinutes = (int) contract.toMinutes();
        week.forEach(this::plan);
    }

    UUID getAgentId() {
        return agentId;
    }

    Validity getValidity() {
        return validity;
    }

    void endOn(@Nullable LocalDate lastDay) {
        this.validity = validity.until(lastDay);
    }

    final void plan(DayOfWeek weekday, List<Shift> ofDay) {
        ofDay.forEach(shift -> shifts.add(new WeeklyShift(this, weekday, shift)));
    }

    void clear(DayOfWeek weekday) {
        shifts.removeIf(shift -> shift.isOn(weekday));
    }

    /** The same week from a day on, with another plan for one weekday. */
    StandardWeek from(LocalDate day, List<Shift> ofThatWeekday) {
        var week = new EnumMap<>(week());
        week.put(day.getDayOfWeek(), ofThatWeekday);
        return new StandardWeek(Ids.next(), agentId, new Validity(day, validity.lastDay()), contract(), week);
    }

    Duration contract() {
        return Duration.ofMinutes(contractMinutes);
    }

    Map<DayOfWeek, List<Shift>> week() {
        var week = new EnumMap<DayOfWeek, List<Shift>>(DayOfWeek.class);
        for (var weekday : DayOfWeek.values()) {
            week.put(
                    weekday,
                    Shift.inOrder(shifts.stream()
                            .filter(shift -> shift.isOn(weekday))
                            .map(WeeklyShift::toShift)
                            .toList()));
        }
        return week;
    }

    StandardWeekRow toRow() {
        return new StandardWeekRow(getId(), agentId, validity, contract(), week());
    }
}
