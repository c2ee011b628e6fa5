package fr.guichet.account;

import static java.util.stream.Collectors.toMap;

import fr.guichet.shared.tenancy.Tenancy;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The agents of the structure at work by name, as lists and filters show them. */
@Service
@Transactional(readOnly = true)
public class Agents {

    private final AccountRepository accounts;

    Agents(AccountRepository accounts) {
        this.accounts = accounts;
    }

    /** Deactivated agents keep theirs. */
    public Map<UUID, String> names(Collection<UUID> ids) {
        return accounts.findNames(ids, Tenancy.requireStructureId()).stream()
                .collect(toMap(AgentName::id, AgentName::displayName));
    }

    /** Those who receive people, by name. */
    public List<AgentName> counsellors() {
        return accounts.findNamesByRole(Tenancy.requireStructureId(), Set.of(Role.COORDINATOR, Role.COUNSELLOR));
    }
}
