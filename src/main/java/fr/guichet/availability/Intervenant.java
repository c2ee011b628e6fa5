package fr.guichet.availability;

import fr.guichet.shared.model.BaseEntity;
import fr.guichet.shared.model.DayAfterTheLast;
import fr.guichet.shared.model.RuleViolation;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who receives at the structure without an account: an operator, a partner, a writer. */
@Entity
class Intervenant extends BaseEntity {

    @Enumerated(EnumType.STRING)
    private ProviderKind kind;

    private String name;
    private @Nullable String operatorCode;
    private @Nullable String convention;
    private @Nullable LocalDate conventionFrom;
    private @Nullable LocalDate conventionTo;
    private @Nullable String contactName;
    private @Nullable String contactPhone;
    private @Nullable String contactEmail;

    @Convert(converter = DayAfterTheLast.class)
    @Column(name = "retired_on")
    private @Nullable LocalDate lastDay;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected Intervenant() {}

    @SuppressWarnings("NullAway.Init") // describe() fills the rest
    Intervenant(UUID id, IntervenantDetails details) {
        super(id);
        this.kind = details.kind();
        describe(details);
    }

    /** The kind stays: it decides which appointment types their availabilities may hold. */
    final void describe(IntervenantDetails details) {
        details.validate();
        if (details.kind() != kind) {
            throw new RuleViolation("intervenant.kind-stays").on("kind");
        }
        this.name = details.name();
        this.operatorCode = details.operatorCode();
        this.convention = details.convention();
        this.conventionFrom = details.conventionFrom();
        this.conventionTo = details.conventionTo();
        this.contactName = details.contactName();
        this.contactPhone = details.contactPhone();
        this.contactEmail = details.contactEmail();
    }

    /** Its rows stay; from the day after, nobody can choose it. */
    void retire(LocalDate day) {
        this.lastDay = day;
    }

    boolean isRetired() {
        return lastDay != null;
    }

    void reinstate() {
        this.lastDay = null;
    }

    IntervenantRow toRow() {
        return new IntervenantRow(
                getId(),
                getVersion(),
                new IntervenantDetails(
                        kind,
                        name,
                        operatorCode,
                        convention,
                        conventionFrom,
                        conventionTo,
                        contactName,
                        contactPhone,
                        contactEmail),
                lastDay);
    }
}
