package fr.guichet.availability;

import static java.util.stream.Collectors.toMap;

import fr.guichet.shared.tenancy.Tenancy;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who receives at the structure, with an account or without. */
@Service
@Transactional(readOnly = true)
public class Providers {

    private static final String SQL = """
            select id, kind, name
              from (select a.id, 'COUNSELLOR' as kind, a.display_name as name,
                           a.deactivated_at is null
                           and exists (select from account_structure_role r
                                        where r.account_structure_id = s.id and r.role in ('COORDINATOR', 'COUNSELLOR'))
                           as receives
                      from account a join account_structure s on s.account_id = a.id
                     where s.structure_id = :structureId
                    union all
                    select id, kind, name, retired_on is null or retired_on > :today
                      from intervenant where structure_id = :structureId) provider
             where %s
             order by array_position(array['COUNSELLOR', 'PERMANENCE', 'DIGITAL_ADVISER', 'PUBLIC_WRITER'], kind),
                      lower(name), id
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    Providers(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Those who receive today, by kind, then name. */
    public List<Provider> all() {
        return read("receives", List.of());
    }

    /** Those who receive no more keep their names; agents who never did have none. */
    public Map<UUID, Provider> named(Collection<UUID> ids) {
        return read("id = any (:ids)", ids).stream().collect(toMap(Provider::id, Function.identity()));
    }

    private List<Provider> read(String condition, Collection<UUID> ids) {
        return jdbc.sql(SQL.formatted(condition))
                .param("structureId", Tenancy.requireStructureId())
                .param("today", LocalDate.now(clock))
                .param("ids", ids.toArray(UUID[]::new))
                .query((row, number) -> new Provider(
                        row.getObject("id", UUID.class),
                        ProviderKind.valueOf(row.getString("kind")),
                        row.getString("name")))
                .list();
    }
}
