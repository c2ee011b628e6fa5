package fr.guichet.today;

import fr.guichet.statistics.Overview;
import fr.guichet.statistics.Period;
import fr.guichet.statistics.PlaceTable;

/** The figures of the month until today, against the same days a year before; nothing about one visit. */
public record MonthSoFar(Period period, Period before, Overview overview, PlaceTable places) {}
