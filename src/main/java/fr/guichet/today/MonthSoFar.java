package fr.guichet.today;

import fr.guichet.statistics.Period;
import fr.guichet.statistics.Summary;

/** The figures of the month until today, against the same days a year before; nothing about one visit. */
public record MonthSoFar(Period period, Period before, Summary summary) {}
