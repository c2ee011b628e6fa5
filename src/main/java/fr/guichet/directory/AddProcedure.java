package fr.guichet.directory;

import java.time.LocalDate;
import java.util.List;

/**
 * A procedure to add to an operator.
 *
 * @param code unique in the structure; never changes
 */
public record AddProcedure(
        String operatorCode, String code, String label, List<String> everydayWords, LocalDate validFrom) {}
