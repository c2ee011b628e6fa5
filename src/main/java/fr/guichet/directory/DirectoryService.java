package fr.guichet.directory;

import fr.guichet.shared.model.NotFound;
import fr.guichet.shared.model.RuleViolation;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How the coordinator keeps the catalogue: add, rename from a day, retire after a day; nothing is ever deleted. */
@Service
@Transactional
public class DirectoryService {

    private final OperatorRepository operators;
    private final ProcedureRepository procedures;
    private final ApplicationEventPublisher events;

    DirectoryService(OperatorRepository operators, ProcedureRepository procedures, ApplicationEventPublisher events) {
        this.operators = operators;
        this.procedures = procedures;
        this.events = events;
    }

    public void add(AddOperator addition) {
        if (operators.existsByCode(addition.code())) {
            throw new RuleViolation("directory.code-taken", addition.code());
        }
        var operator = operators.saveAndFlush(new Operator(addition, operators.findLastPosition() + 1));
        events.publishEvent(new CatalogueChanged(operator.getId()));
    }

    public void rename(String operatorCode, @Nullable Long seenVersion, DatedName newName) {
        var operator = find(operatorCode);
        operator.requireVersion(seenVersion);
        operator.rename(newName);
        events.publishEvent(new CatalogueChanged(operator.getId()));
    }

    public void retire(String operatorCode, LocalDate lastDay) {
        var operator = find(operatorCode);
        operator.retire(lastDay);
        events.publishEvent(new CatalogueChanged(operator.getId()));
    }

    public void add(AddProcedure addition) {
        if (!operators.existsByCode(addition.operatorCode())) {
            throw new NotFound(Operator.class, addition.operatorCode());
        }
        if (procedures.existsByCode(addition.code())) {
            throw new RuleViolation("directory.code-taken", addition.code());
        }
        var procedure = procedures.saveAndFlush(new Procedure(addition, procedures.findLastPosition() + 1));
        events.publishEvent(new CatalogueChanged(procedure.getId()));
    }

    public void rename(
            String operatorCode, String procedureCode, @Nullable Long seenVersion, LocalDate from, String label) {
        var procedure = find(operatorCode, procedureCode);
        procedure.requireVersion(seenVersion);
        procedure.rename(from, label);
        events.publishEvent(new CatalogueChanged(procedure.getId()));
    }

    public void sayEverydayWords(
            String operatorCode, String procedureCode, @Nullable Long seenVersion, List<String> words) {
        var procedure = find(operatorCode, procedureCode);
        procedure.requireVersion(seenVersion);
        procedure.sayEverydayWords(words);
        events.publishEvent(new CatalogueChanged(procedure.getId()));
    }

    public void retire(String operatorCode, String procedureCode, LocalDate lastDay) {
        var procedure = find(operatorCode, procedureCode);
        procedure.retire(lastDay);
        events.publishEvent(new CatalogueChanged(procedure.getId()));
    }

    private Operator find(String code) {
        return operators.findByCode(code).orElseThrow(() -> new NotFound(Operator.class, code));
    }

    private Procedure find(String operatorCode, String code) {
        return procedures
                .findByOperatorCodeAndCode(operatorCode, code)
                .orElseThrow(() -> new NotFound(Procedure.class, code));
    }
}
