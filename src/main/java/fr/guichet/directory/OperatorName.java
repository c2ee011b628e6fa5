package fr.guichet.directory;

import fr.guichet.shared.model.Ids;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.TenantId;

/** What an operator is called from a day on. */
@Entity
class OperatorName {

    @Id
    private UUID id = Ids.next();

    @TenantId
    private UUID structureId;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private Operator operator;

    private LocalDate validFrom;
    private String shortName;
    private String name;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected OperatorName() {}

    @SuppressWarnings("NullAway.Init") // Hibernate writes the structure
    OperatorName(Operator operator, DatedName dated) {
        this.operator = operator;
        this.validFrom = dated.validFrom();
        this.shortName = dated.shortName();
        this.name = dated.name();
    }

    void correct(DatedName dated) {
        this.shortName = dated.shortName();
        this.name = dated.name();
    }

    boolean says(DatedName dated) {
        return dated.equals(new DatedName(validFrom, shortName, name));
    }

    boolean beginsOn(LocalDate day) {
        return validFrom.equals(day);
    }
}
