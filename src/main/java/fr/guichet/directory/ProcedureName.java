package fr.guichet.directory;

import fr.guichet.shared.model.Ids;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.TenantId;

/** What a procedure is called from a day on. */
@Entity
class ProcedureName {

    @Id
    private UUID id = Ids.next();

    @TenantId
    private UUID structureId;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private Procedure procedure;

    private LocalDate validFrom;
    private String label;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected ProcedureName() {}

    @SuppressWarnings("NullAway.Init") // Hibernate writes the structure
    ProcedureName(Procedure procedure, LocalDate validFrom, String label) {
        this.procedure = procedure;
        this.validFrom = validFrom;
        this.label = label;
    }

    void correct(String betterLabel) {
        this.label = betterLabel;
    }

    boolean says(LocalDate from, String said) {
        return validFrom.equals(from) && label.equals(said);
    }

    boolean beginsOn(LocalDate day) {
        return validFrom.equals(day);
    }
}
