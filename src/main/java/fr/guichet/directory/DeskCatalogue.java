package fr.guichet.directory;

import fr.guichet.shared.tenancy.Tenancy;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What the desk may choose on a day: only what is valid, in desk order, read at once. */
@Repository
@Transactional(readOnly = true)
public class DeskCatalogue {

    private final JdbcClient jdbc;

    DeskCatalogue(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public record OfferedOperator(
            String code, String name, @Nullable String hint, List<OfferedProcedure> procedures) {}

    public record OfferedProcedure(String code, String label) {}

    /** Materialized: without fresh statistics, PostgreSQL would read all procedures again for each operator. */
    public List<OfferedOperator> offeredOn(LocalDate day) {
        var offered = new LinkedHashMap<String, OfferedOperator>();
        jdbc.sql("""
                        with o as materialized (%s), p as materialized (%s)
                        select o.code, o.short_name, o.hint, p.code as procedure_code, p.label
                          from o left join p on p.operator_code = o.code
                                            and :day between p.valid_from and coalesce(p.valid_to, 'infinity')
                         where :day between o.valid_from and coalesce(o.valid_to, 'infinity')
                         order by o.position, o.code, p.position, p.code
                        """.formatted(Catalogue.OPERATORS, Catalogue.PROCEDURES))
                .param("structureId", Tenancy.requireStructureId())
                .param("day", day)
                .query(row -> {
                    var code = row.getString("code");
                    var operator = offered.get(code);
                    if (operator == null) {
                        operator = new OfferedOperator(
                                code, row.getString("short_name"), row.getString("hint"), new ArrayList<>());
                        offered.put(code, operator);
                    }
                    var procedure = row.getString("procedure_code");
                    if (procedure != null) {
                        operator.procedures().add(new OfferedProcedure(procedure, row.getString("label")));
                    }
                });
        return List.copyOf(offered.values());
    }
}
