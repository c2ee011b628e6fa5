package fr.guichet.visit.register;

import fr.guichet.directory.Catalogue;
import fr.guichet.directory.OperatorRow;
import fr.guichet.directory.ProcedureRow;
import fr.guichet.shared.web.French;
import fr.guichet.visit.VisitFilter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** « 69 passages, 80 démarches CARSAT de premier niveau (83 en tout) »: which requests are counted, beside all of those visits. */
@Component
class TotalsInWords {

    private final Catalogue catalogue;
    private final MessageSource messages;
    private final French french;

    TotalsInWords(Catalogue catalogue, MessageSource messages, French french) {
        this.catalogue = catalogue;
        this.messages = messages;
        this.french = french;
    }

    /** @param operators the catalogue of the last day of the filter */
    String of(VisitTotals totals, VisitFilter filter, List<OperatorRow> operators) {
        var words = new ArrayList<String>();
        words.add(say(
                "visit.list.total",
                french.number(totals.visits()),
                french.number(totals.requests()),
                totals.visits(),
                totals.requests()));
        var asked = filter.requests();
        if (asked.operatorCode() != null) {
            words.add(operator(asked.operatorCode(), operators));
        }
        if (asked.procedureCode() != null) {
            words.add(say("visit.list.counted.procedure", procedure(asked.procedureCode(), filter.to())));
        }
        if (asked.level() != null) {
            words.add(say("visit.list.counted." + asked.level(), totals.requests()));
        }
        if (asked.outcome() != null) {
            words.add(say("visit.list.counted." + asked.outcome(), totals.requests()));
        }
        if (totals.allRequests() > totals.requests()) {
            words.add(say("visit.list.counted.beside", french.number(totals.allRequests())));
        }
        return String.join(" ", words);
    }

    private static String operator(String code, List<OperatorRow> operators) {
        return operators.stream()
                .filter(operator -> operator.code().equals(code))
                .map(OperatorRow::shortName)
                .findFirst()
                .orElse(code);
    }

    private String procedure(String code, LocalDate day) {
        return catalogue.procedures(List.of(code), day).stream()
                .map(ProcedureRow::label)
                .findFirst()
                .orElse(code);
    }

    private String say(String key, Object... values) {
        return messages.getMessage(key, values, Locale.FRENCH);
    }
}
