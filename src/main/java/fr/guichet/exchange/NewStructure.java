package fr.guichet.exchange;

import fr.guichet.account.AccountRow;
import fr.guichet.account.CreateAccount;
import fr.guichet.account.Role;
import fr.guichet.opening.WeeklyHours;
import fr.guichet.opening.WeeklyRange;
import fr.guichet.shared.model.TimeRange;
import fr.guichet.site.OpenStructure;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * A further structure of the installation.
 *
 * @param id of the structure to be: a form sent twice makes one
 * @param week of its main site; without any range no hours are published
 * @param administratorId of the account to be
 */
public record NewStructure(
        UUID id,
        OpenStructure structure,
        Map<DayOfWeek, List<TimeRange>> week,
        UUID administratorId,
        String login,
        String displayName) {

    boolean hasHours() {
        return week.values().stream().anyMatch(day -> !day.isEmpty());
    }

    Set<WeeklyRange> hours() {
        return Set.copyOf(WeeklyHours.everyWeek(week).ranges());
    }

    boolean isAdministeredBy(AccountRow account) {
        return account.id().equals(administratorId)
                && account.login().equals(login)
                && account.displayName().equals(displayName);
    }

    CreateAccount administrator(UUID mainSiteId) {
        return new CreateAccount(administratorId, login, displayName, Set.of(Role.ADMIN), List.of(mainSiteId));
    }
}
