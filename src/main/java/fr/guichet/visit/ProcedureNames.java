package fr.guichet.visit;

import static java.util.stream.Collectors.toMap;

import fr.guichet.directory.OperatorRow;
import fr.guichet.directory.ProcedureRow;
import fr.guichet.visit.VisitContent.RequestContent;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** The catalogue of one day, as a visit of that day needs it: what exists, what is valid, what it is called. */
final class ProcedureNames {

    private final Map<String, OperatorRow> operators;
    private final Map<String, ProcedureRow> procedures;

    ProcedureNames(List<OperatorRow> operators, List<ProcedureRow> procedures) {
        this.operators = operators.stream().collect(toMap(OperatorRow::code, row -> row));
        this.procedures = procedures.stream().collect(toMap(ProcedureRow::code, row -> row));
    }

    String operator(String code) {
        return knownOperator(code).shortName();
    }

    String procedure(String code) {
        return knownProcedure(code).label();
    }

    boolean knows(RequestContent request) {
        var procedure = procedures.get(request.procedureCode());
        return operators.containsKey(request.operatorCode())
                && procedure != null
                && procedure.operatorCode().equals(request.operatorCode());
    }

    boolean offers(RequestContent request, LocalDate day) {
        return knows(request)
                && knownOperator(request.operatorCode()).isValidOn(day)
                && knownProcedure(request.procedureCode()).isValidOn(day);
    }

    private OperatorRow knownOperator(String code) {
        return Objects.requireNonNull(operators.get(code), code);
    }

    private ProcedureRow knownProcedure(String code) {
        return Objects.requireNonNull(procedures.get(code), code);
    }

    /** The catalogue over a period: from each of its days, until the next, nothing changed its name. */
    static final class NamesOverTime {

        private final TreeMap<LocalDate, ProcedureNames> byFirstDay;

        NamesOverTime(Map<LocalDate, ProcedureNames> byFirstDay) {
            this.byFirstDay = new TreeMap<>(byFirstDay);
        }

        ProcedureNames on(LocalDate day) {
            return byFirstDay.floorEntry(day).getValue();
        }
    }
}
