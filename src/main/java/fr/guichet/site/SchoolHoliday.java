package fr.guichet.site;

import fr.guichet.shared.model.BaseEntity;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;

/** A school holiday that the house imported, beside those that are shipped. */
@Entity
class SchoolHoliday extends BaseEntity {

    @Enumerated(EnumType.STRING)
    private SchoolZone zone;

    private String name;
    private LocalDate firstDay;
    private LocalDate lastDay;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected SchoolHoliday() {}

    SchoolHoliday(SchoolPeriod period) {
        this.zone = period.zone();
        this.name = period.name();
        this.firstDay = period.firstDay();
        this.lastDay = period.lastDay();
    }

    SchoolPeriod toPeriod() {
        return new SchoolPeriod(zone, name, firstDay, lastDay, false);
    }
}
