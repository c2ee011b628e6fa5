package fr.guichet.opening;

import fr.guichet.shared.model.Validity;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Publishes weekly hours for a site.
 *
 * @param id of the version that the act makes, given by the form: sent twice, it is published once
 * @param label what the team calls it, such as « Horaires d’été »
 * @param validity with a last day, after which the hours of before come back
 */
public record PublishHours(UUID id, UUID siteId, @Nullable String label, Validity validity, WeeklyHours hours) {}
