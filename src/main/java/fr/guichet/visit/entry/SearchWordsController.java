package fr.guichet.visit.entry;

import static java.util.stream.Collectors.toMap;

import fr.guichet.directory.Catalogue;
import fr.guichet.directory.ProcedureRow;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * The everyday words of each procedure, by code, for the search of the entry form: kept by the browser for ten minutes, so
 * that the form itself stays light.
 */
@Controller
class SearchWordsController {

    private final Catalogue catalogue;
    private final Clock clock;

    SearchWordsController(Catalogue catalogue, Clock clock) {
        this.catalogue = catalogue;
        this.clock = clock;
    }

    @GetMapping(path = "/accompagnements/nouveau/mots", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Map<String, List<String>>> words() {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(Duration.ofMinutes(10)).cachePrivate())
                .body(catalogue.procedures(LocalDate.now(clock)).stream()
                        .collect(toMap(ProcedureRow::code, ProcedureRow::everydayWords)));
    }
}
