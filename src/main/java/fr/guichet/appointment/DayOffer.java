package fr.guichet.appointment;

import fr.guichet.site.OpeningDay;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a site offers on one day.
 *
 * @param opening null where no hours were ever published
 * @param sessions in order
 */
public record DayOffer(@Nullable OpeningDay opening, List<OfferedTime> sessions) {}
