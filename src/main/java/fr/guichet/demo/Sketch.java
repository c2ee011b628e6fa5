package fr.guichet.demo;

import fr.guichet.site.SiteKind;
import fr.guichet.visit.AgeGroup;
import java.time.LocalDate;
import java.util.List;

/**
 * The part of a demo visit that figures are counted from.
 *
 * @param operators one for each request, the main one first
 */
record Sketch(LocalDate day, SiteKind site, List<Habits.OperatorHabit> operators, AgeGroup ageGroup) {}
