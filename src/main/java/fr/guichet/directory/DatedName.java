package fr.guichet.directory;

import java.time.LocalDate;

/** A name and the day it begins to hold. */
public record DatedName(LocalDate validFrom, String shortName, String name) {}
