package fr.guichet.directory;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An operator or partner to add.
 *
 * @param code two to forty capitals, digits, underscores; never changes
 */
public record AddOperator(
        String code,
        OperatorType type,
        Theme theme,
        String shortName,
        String name,
        @Nullable String hint,
        LocalDate validFrom) {}
