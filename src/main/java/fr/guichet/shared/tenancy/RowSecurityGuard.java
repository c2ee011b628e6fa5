package fr.guichet.shared.tenancy;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Row-level security is silently off for superusers and owners: then the application refuses to start. */
@Component
class RowSecurityGuard implements SmartInitializingSingleton {

    private final JdbcClient jdbc;

    RowSecurityGuard(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void afterSingletonsInstantiated() {
        var unguarded = jdbc.sql("""
                        select string_agg(c.relname, ', ' order by c.relname)
                          from pg_attribute a join pg_class c on c.oid = a.attrelid
                         where a.attname = 'structure_id' and a.attnum > 0 and c.relkind in ('r', 'p')
                           and c.relnamespace = current_schema()::regnamespace
                           and coalesce(obj_description(c.oid), '') not like 'global:%'
                           and not row_security_active(c.oid)
                        """).query(String.class).optional();
        unguarded.ifPresent(tables -> {
            throw new DatabaseNotReady(
                    "Row-level security does not guard the tables " + tables + " against the database role " + role()
                            + " with which the application works.",
                    "Name in guichet.database.application-role a role that is neither superuser nor owner of the"
                            + " tables, or leave that setting out: the owner then makes guichet_app.");
        });
    }

    private String role() {
        return jdbc.sql("select current_user").query(String.class).single();
    }
}
