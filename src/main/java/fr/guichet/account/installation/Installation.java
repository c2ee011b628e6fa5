package fr.guichet.account.installation;

import fr.guichet.shared.model.TimeRange;
import fr.guichet.site.OpenStructure;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Map;

/** What a new installation begins with: the structure, the hours of its main site and its first administrator. */
public record Installation(
        OpenStructure structure,
        Map<DayOfWeek, List<TimeRange>> week,
        String login,
        String displayName,
        String password) {

    @Override
    public String toString() {
        return structure.name();
    }
}
