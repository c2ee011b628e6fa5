package fr.guichet.appointment;

import fr.guichet.site.OpeningDay;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a site offers on one day.
 *
 * @param opening null where no hours were ever published
 * @param sessions in order
 * @param held by anyone
 */
public record DayOffer(@Nullable OpeningDay opening, List<OfferedTime> sessions, List<HeldSlot> held) {}
