package fr.guichet.appointment;

import fr.guichet.appointment.slot.Offers;
import fr.guichet.availability.AvailabilitySession;
import fr.guichet.shared.model.TimeRanges;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The sessions of a site as they are really held, past ones too; {@link fr.guichet.appointment.slot.FreeSlots} cuts slots. */
@Service
@Transactional(readOnly = true)
public class OfferedSessions {

    private final Offers offers;

    OfferedSessions(Offers offers) {
        this.offers = offers;
    }

    /** In order. */
    public List<OfferedSession> between(UUID siteId, LocalDate from, LocalDate to) {
        var offer = offers.between(from, to);
        return offer.sessions().stream()
                .filter(session -> session.siteId().equals(siteId))
                .map(session -> new OfferedSession(session, offer.held(session), offer.left(session)))
                .toList();
    }

    /**
     * A session on its day.
     *
     * @param held while the site is open and its agent is there
     * @param free what of it nobody has at the office
     */
    public record OfferedSession(AvailabilitySession session, TimeRanges held, TimeRanges free) {}
}
