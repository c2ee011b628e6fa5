package fr.guichet.directory;

import fr.guichet.shared.model.BaseEntity;
import fr.guichet.shared.model.RuleViolation;
import fr.guichet.shared.model.SavedOtherwise;
import fr.guichet.shared.model.UndoneMeanwhile;
import fr.guichet.shared.model.Validity;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.OneToMany;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** A démarche of an operator, with the everyday words that find it. */
@Entity
class Procedure extends BaseEntity {

    private String operatorCode;
    private String code;
    private String everydayWords;
    private int position;
    private Validity validity;

    @OneToMany(mappedBy = "procedure", cascade = CascadeType.PERSIST)
    private List<ProcedureName> names = new ArrayList<>();

    @SuppressWarnings("NullAway.Init") // for JPA
    protected Procedure() {}

    Procedure(UUID id, AddProcedure addition, int position) {
        super(id);
        this.operatorCode = addition.operatorCode();
        this.code = addition.code();
        this.everydayWords = stored(addition.everydayWords());
        this.position = position;
        this.validity = Validity.since(addition.validFrom());
        names.add(new ProcedureName(this, addition.validFrom(), addition.label()));
    }

    /** Sent twice it is one; sent again otherwise, or after it was retired, it is refused. */
    void requireSays(AddProcedure addition) {
        if (isRetired()) {
            throw new UndoneMeanwhile("directory.retired-meanwhile");
        }
        if (!code.equals(addition.code())
                || !operatorCode.equals(addition.operatorCode())
                || !everydayWords.equals(stored(addition.everydayWords()))
                || !validity.from().equals(addition.validFrom())
                || !bears(addition.validFrom(), addition.label())) {
            throw new SavedOtherwise();
        }
    }

    boolean bears(LocalDate from, String label) {
        return names.stream().anyMatch(name -> name.says(from, label));
    }

    /** From that day on; days before keep the label they had. A label that begins today or later may still be corrected. */
    void rename(LocalDate from, String label, LocalDate today) {
        if (from.isBefore(validity.from())) {
            throw new RuleViolation("directory.renamed-before-it-began");
        }
        var sameDay = names.stream().filter(name -> name.beginsOn(from)).findFirst();
        if (sameDay.isPresent() && from.isBefore(today)) {
            throw new RuleViolation("directory.renamed-that-day-already");
        }
        sameDay.ifPresentOrElse(name -> name.correct(label), () -> names.add(new ProcedureName(this, from, label)));
    }

    void sayEverydayWords(List<String> words) {
        this.everydayWords = stored(words);
    }

    private static String stored(List<String> words) {
        return String.join("|", words);
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
}
