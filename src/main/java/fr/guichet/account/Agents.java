package fr.guichet.account;

import static java.util.stream.Collectors.toMap;

import fr.guichet.shared.tenancy.Tenancy;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The agents of the structure at work by name, as lists and filters show them. */
@Service
@Transactional(readOnly = true)
public class Agents {

    private final AccountRepository accounts;
    private final JdbcClient jdbc;

    Agents(AccountRepository accounts, JdbcClient jdbc) {
        this.accounts = accounts;
        this.jdbc = jdbc;
    }

    /** Deactivated agents keep theirs. */
    public Map<UUID, String> names(Collection<UUID> ids) {
        return accounts.findNames(ids, Tenancy.requireStructureId()).stream()
                .collect(toMap(AgentName::id, AgentName::displayName));
    }

    /** Those who receive people, by name. */
    public List<AgentName> counsellors() {
        return jdbc.sql("""
                        select a.id, a.display_name
                          from account a
                          join account_structure s on s.account_id = a.id
                         where s.structure_id = :structureId and a.deactivated_at is null
                           and exists (select from account_structure_role r
                                        where r.account_structure_id = s.id and r.role in ('COORDINATOR', 'COUNSELLOR'))
                         order by a.display_name
                        """)
                .param("structureId", Tenancy.requireStructureId())
                .query((row, number) -> new AgentName(row.getObject("id", UUID.class), row.getString("display_name")))
                .list();
    }

    /** What signing in would grant, for those who come without a session: nothing to those who await a new password. */
    public boolean mayWorkAs(UUID id, Collection<Role> roles) {
        return jdbc.sql("""
                        select exists (select from account a
                                         join account_structure s on s.account_id = a.id
                                         join account_structure_role r on r.account_structure_id = s.id
                                        where a.id = :id and s.structure_id = :structureId and r.role in (:roles)
                                          and a.deactivated_at is null and not a.password_change_required)
                        """)
                .param("id", id)
                .param("structureId", Tenancy.requireStructureId())
                .param("roles", roles.stream().map(Role::name).toList())
                .query(Boolean.class)
                .single();
    }
}
