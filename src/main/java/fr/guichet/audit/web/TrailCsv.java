package fr.guichet.audit.web;

import fr.guichet.audit.AuditEntry;
import fr.guichet.audit.AuditFilter;
import fr.guichet.audit.AuditSearch;
import fr.guichet.shared.web.CsvFile;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;

/** Entries of the trail as a file, in the time of the structure. */
@Component
class TrailCsv {

    private static final List<String> HEADER =
            List.of("date_heure", "agent", "action", "action_libelle", "objet", "rang", "id");

    private static final DateTimeFormatter LOCAL_TIME = DateTimeFormatter.ISO_LOCAL_DATE_TIME;

    private final AuditSearch search;
    private final TrailLabels labels;
    private final Clock clock;

    TrailCsv(AuditSearch search, TrailLabels labels, Clock clock) {
        this.search = search;
        this.labels = labels;
        this.clock = clock;
    }

    View of(AuditFilter filter) {
        search.recordExport();
        return (model, request, response) -> CsvFile.send(
                response,
                "journal_" + filter.from() + "_" + filter.to(),
                HEADER,
                csv -> search.each(filter, entry -> csv.row(cells(entry))));
    }

    private @Nullable Object[] cells(AuditEntry entry) {
        return new @Nullable Object[] {
            LOCAL_TIME.format(entry.at().atZone(clock.getZone()).truncatedTo(ChronoUnit.SECONDS)),
            entry.actor(),
            entry.action(),
            labels.of(entry.action()),
            entry.subjectId(),
            entry.position(),
            entry.id()
        };
    }
}
