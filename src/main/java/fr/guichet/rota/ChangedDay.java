package fr.guichet.rota;

import fr.guichet.shared.model.BaseEntity;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.OneToMany;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** A day of an agent that takes the place of the one of the standard week; without a shift, a day off. */
@Entity
class ChangedDay extends BaseEntity {

    private UUID agentId;
    private LocalDate day;

    @OneToMany(mappedBy = "changedDay", cascade = CascadeType.ALL, orphanRemoval = true)
    private List<ChangedShift> shifts = new ArrayList<>();

    @SuppressWarnings("NullAway.Init") // for JPA
    protected ChangedDay() {}

    ChangedDay(UUID agentId, LocalDate day, List<Shift> planned) {
        this.agentId = agentId;
        this.day = day;
        planned.forEach(shift -> shifts.add(new ChangedShift(this, shift)));
    }

    UUID getAgentId() {
        return agentId;
    }

    LocalDate getDay() {
        return day;
    }
}
