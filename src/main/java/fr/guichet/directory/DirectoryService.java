package fr.guichet.directory;

import fr.guichet.directory.DirectoryEvent.EverydayWordsChanged;
import fr.guichet.directory.DirectoryEvent.OperatorAdded;
import fr.guichet.directory.DirectoryEvent.OperatorReinstated;
import fr.guichet.directory.DirectoryEvent.OperatorRenamed;
import fr.guichet.directory.DirectoryEvent.OperatorRetired;
import fr.guichet.directory.DirectoryEvent.ProcedureAdded;
import fr.guichet.directory.DirectoryEvent.ProcedureReinstated;
import fr.guichet.directory.DirectoryEvent.ProcedureRenamed;
import fr.guichet.directory.DirectoryEvent.ProcedureRetired;
import fr.guichet.shared.model.Constraints;
import fr.guichet.shared.model.NotFound;
import fr.guichet.shared.model.RuleViolation;
import fr.guichet.shared.model.TransactionLock;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
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
    private final TransactionLock lock;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    DirectoryService(
            OperatorRepository operators,
            ProcedureRepository procedures,
            TransactionLock lock,
            ApplicationEventPublisher events,
            Clock clock) {
        this.operators = operators;
        this.procedures = procedures;
        this.lock = lock;
        this.events = events;
        this.clock = clock;
    }

    /** Sent twice it is one; sent again otherwise, or after it was retired, it is refused. */
    public void add(UUID id, AddOperator addition) {
        lock.on(id);
        var before = operators.findById(id);
        if (before.isPresent()) {
            before.get().requireSays(addition);
            return;
        }
        if (operators.existsByCode(addition.code())) {
            throw new RuleViolation("directory.code-taken", addition.code()).on("code");
        }
        var operator = new Operator(id, addition, operators.findLastPosition() + 1);
        Constraints.explained(() -> operators.saveAndFlush(operator), addition.code());
        events.publishEvent(new OperatorAdded(operator.getId()));
    }

    /** Said twice, it was said once. */
    public void rename(String operatorCode, @Nullable Long seenVersion, DatedName newName) {
        if (operators.bears(operatorCode, newName)) {
            return;
        }
        var operator = operators
                .findForRenamingByCode(operatorCode)
                .orElseThrow(() -> new NotFound(Operator.class, operatorCode));
        operator.requireVersion(seenVersion);
        operator.rename(newName, LocalDate.now(clock));
        events.publishEvent(new OperatorRenamed(operator.getId()));
    }

    /** Said twice, it was said once. */
    public void retire(String operatorCode, @Nullable Long seenVersion, LocalDate lastDay) {
        var operator = find(operatorCode);
        if (!operator.isRetiredAfter(lastDay)) {
            operator.requireVersion(seenVersion);
            operator.retire(lastDay);
            events.publishEvent(new OperatorRetired(operator.getId()));
        }
    }

    /** Asked twice, it was done once. */
    public void reinstate(String operatorCode, @Nullable Long seenVersion) {
        var operator = find(operatorCode);
        if (operator.isRetired()) {
            operator.requireVersion(seenVersion);
            operator.reinstate();
            events.publishEvent(new OperatorReinstated(operator.getId()));
        }
    }

    /** Sent twice it is one; sent again otherwise, or after it was retired, it is refused. */
    public void add(UUID id, AddProcedure addition) {
        lock.on(id);
        var before = procedures.findById(id);
        if (before.isPresent()) {
            before.get().requireSays(addition);
            return;
        }
        if (!operators.existsByCode(addition.operatorCode())) {
            throw new NotFound(Operator.class, addition.operatorCode());
        }
        if (procedures.existsByCode(addition.code())) {
            throw new RuleViolation("directory.code-taken", addition.code()).on("code");
        }
        var procedure = new Procedure(id, addition, procedures.findLastPosition() + 1);
        Constraints.explained(() -> procedures.saveAndFlush(procedure), addition.code());
        events.publishEvent(new ProcedureAdded(procedure.getId()));
    }

    /** Said twice, it was said once. */
    public void rename(
            String operatorCode, String procedureCode, @Nullable Long seenVersion, LocalDate from, String label) {
        if (procedures.bears(operatorCode, procedureCode, from, label)) {
            return;
        }
        var procedure = procedures
                .findForRenamingByOperatorCodeAndCode(operatorCode, procedureCode)
                .orElseThrow(() -> new NotFound(Procedure.class, procedureCode));
        procedure.requireVersion(seenVersion);
        procedure.rename(from, label, LocalDate.now(clock));
        events.publishEvent(new ProcedureRenamed(procedure.getId()));
    }

    public void sayEverydayWords(
            String operatorCode, String procedureCode, @Nullable Long seenVersion, List<String> words) {
        var procedure = find(operatorCode, procedureCode);
        procedure.requireVersion(seenVersion);
        procedure.sayEverydayWords(words);
        events.publishEvent(new EverydayWordsChanged(procedure.getId()));
    }

    /** Said twice, it was said once. */
    public void retire(String operatorCode, String procedureCode, @Nullable Long seenVersion, LocalDate lastDay) {
        var procedure = find(operatorCode, procedureCode);
        if (!procedure.isRetiredAfter(lastDay)) {
            procedure.requireVersion(seenVersion);
            procedure.retire(lastDay);
            events.publishEvent(new ProcedureRetired(procedure.getId()));
        }
    }

    /** Asked twice, it was done once. */
    public void reinstate(String operatorCode, String procedureCode, @Nullable Long seenVersion) {
        var procedure = find(operatorCode, procedureCode);
        if (procedure.isRetired()) {
            procedure.requireVersion(seenVersion);
            procedure.reinstate();
            events.publishEvent(new ProcedureReinstated(procedure.getId()));
        }
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
