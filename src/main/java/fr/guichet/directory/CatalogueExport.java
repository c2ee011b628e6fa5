package fr.guichet.directory;

import static java.util.stream.Collectors.toMap;

import fr.guichet.directory.DirectoryEvent.CatalogueExported;
import fr.guichet.shared.tenancy.Tenancy;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The catalogue as a file: what the page lists, retired ones included, or what a search found. Audited. */
@Service
@Transactional
public class CatalogueExport {

    private final Catalogue catalogue;
    private final ProcedureSearch search;
    private final ApplicationEventPublisher events;

    CatalogueExport(Catalogue catalogue, ProcedureSearch search, ApplicationEventPublisher events) {
        this.catalogue = catalogue;
        this.search = search;
        this.events = events;
    }

    /** A procedure beside its operator. */
    public record Line(OperatorRow operator, ProcedureRow procedure) {}

    public List<Line> lines(@Nullable String typed, LocalDate day) {
        events.publishEvent(new CatalogueExported(Tenancy.requireStructureId()));
        var operators = catalogue.operators(day).stream().collect(toMap(OperatorRow::code, Function.identity()));
        var procedures = typed == null
                ? catalogue.procedures(day)
                : search.find(typed, day).stream()
                        .map(FoundProcedure::procedure)
                        .toList();
        return procedures.stream()
                .map(procedure -> new Line(Objects.requireNonNull(operators.get(procedure.operatorCode())), procedure))
                .toList();
    }
}
