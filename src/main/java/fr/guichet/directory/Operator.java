package fr.guichet.directory;

import fr.guichet.shared.model.BaseEntity;
import fr.guichet.shared.model.RuleViolation;
import fr.guichet.shared.model.SavedOtherwise;
import fr.guichet.shared.model.UndoneMeanwhile;
import fr.guichet.shared.model.Validity;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.OneToMany;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A national operator or a local partner, under names that changed from a day on. */
@Entity
class Operator extends BaseEntity {

    private String code;

    @Enumerated(EnumType.STRING)
    private OperatorType type;

    @Enumerated(EnumType.STRING)
    private Theme theme;

    private @Nullable String hint;
    private int position;
    private Validity validity;

    @OneToMany(mappedBy = "operator", cascade = CascadeType.PERSIST)
    private List<OperatorName> names = new ArrayList<>();

    @SuppressWarnings("NullAway.Init") // for JPA
    protected Operator() {}

    Operator(UUID id, AddOperator addition, int position) {
        super(id);
        this.code = addition.code();
        this.type = addition.type();
        this.theme = addition.theme();
        this.hint = addition.hint();
        this.position = position;
        this.validity = Validity.since(addition.validFrom());
        names.add(new OperatorName(this, new DatedName(addition.validFrom(), addition.shortName(), addition.name())));
    }

    /** Sent twice it is one; sent again otherwise, or after it was retired, it is refused. */
    void requireSays(AddOperator addition) {
        if (isRetired()) {
            throw new UndoneMeanwhile("directory.retired-meanwhile");
        }
        if (!code.equals(addition.code())
                || type != addition.type()
                || theme != addition.theme()
                || !Objects.equals(hint, addition.hint())
                || !validity.from().equals(addition.validFrom())
                || !bears(new DatedName(addition.validFrom(), addition.shortName(), addition.name()))) {
            throw new SavedOtherwise();
        }
    }

    boolean bears(DatedName dated) {
        return names.stream().anyMatch(name -> name.says(dated));
    }

    /** From that day on; days before keep the name they had. A name that begins today or later may still be corrected. */
    void rename(DatedName newName, LocalDate today) {
        if (newName.validFrom().isBefore(validity.from())) {
            throw new RuleViolation("directory.renamed-before-it-began");
        }
        var sameDay = names.stream()
                .filter(name -> name.beginsOn(newName.validFrom()))
                .findFirst();
        if (sameDay.isPresent() && newName.validFrom().isBefore(today)) {
            throw new RuleViolation("directory.renamed-that-day-already");
        }
        sameDay.ifPresentOrElse(name -> name.correct(newName), () -> names.add(new OperatorName(this, newName)));
    }

    /** That day is the last on which it can be chosen; its past stays. */
    void retire(LocalDate lastDay) {
        var retired = validity.until(lastDay);
        if (retired.endsBeforeItBegins()) {
            throw new RuleViolation("directory.retired-before-it-began");
        }
        this.validity = retired;
    }

    boolean isRetiredAfter(LocalDate lastDay) {
        return lastDay.equals(validity.lastDay());
    }

    boolean isRetired() {
        return validity.lastDay() != null;
    }

    void reinstate() {
        this.validity = validity.until(null);
    }

    String getCode() {
        return code;
    }
}
