package fr.guichet.appointment.feed;

import fr.guichet.appointment.DueAppointment;
import fr.guichet.site.SiteRow;
import java.util.List;

/**
 * What a feed tells.
 *
 * @param appointments in order
 */
record FeedContent(List<SiteRow> sites, List<DueAppointment> appointments) {}
