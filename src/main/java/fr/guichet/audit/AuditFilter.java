package fr.guichet.audit;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which entries are read; both days are included. */
public record AuditFilter(
        LocalDate from,
        LocalDate to,
        @Nullable UUID subjectId,
        @Nullable String actor,
        @Nullable String action) {}
