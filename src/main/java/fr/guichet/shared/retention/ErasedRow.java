package fr.guichet.shared.retention;

import java.time.LocalDate;
import java.util.UUID;

/** One object that was erased, and the day it was of. */
public record ErasedRow(UUID id, LocalDate day) {}
