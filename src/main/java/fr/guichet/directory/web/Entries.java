package fr.guichet.directory.web;

import fr.guichet.directory.Catalogue;
import fr.guichet.directory.OperatorRow;
import fr.guichet.directory.ProcedureRow;
import fr.guichet.shared.model.NotFound;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** The operator or the procedure that an address names, as it stands today; an unknown one is a 404. */
@Component
class Entries {

    private final Catalogue catalogue;
    private final Clock clock;

    Entries(Catalogue catalogue, Clock clock) {
        this.catalogue = catalogue;
        this.clock = clock;
    }

    OperatorRow operator(String code) {
        return catalogue.operator(code, today()).orElseThrow(() -> new NotFound(OperatorRow.class, code));
    }

    ProcedureRow procedure(String operatorCode, String code) {
        return catalogue
                .procedure(operatorCode, code, today())
                .orElseThrow(() -> new NotFound(ProcedureRow.class, code));
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }
}
