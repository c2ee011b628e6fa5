package fr.guichet.directory;

import fr.guichet.shared.tenancy.Tenancy;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What the catalogue of the structure at work was, is and will be called: a rename never rewrites the past. */
@Repository
@Transactional(readOnly = true)
public class CatalogueNames {

    private final JdbcClient jdbc;

    CatalogueNames(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Oldest first; a label has no short form. */
    public List<DatedName> ofProcedure(String operatorCode, String code) {
        return jdbc.sql("""
                        select n.valid_from, n.label
                          from procedure_name n
                          join procedure p on p.structure_id = n.structure_id and p.id = n.procedure_id
                         where p.structure_id = :structureId and p.operator_code = :operatorCode and p.code = :code
                         order by n.valid_from
                        """)
                .param("structureId", Tenancy.requireStructureId())
                .param("operatorCode", operatorCode)
                .param("code", code)
                .query((row, number) -> new DatedName(
                        row.getObject("valid_from", LocalDate.class), row.getString("label"), row.getString("label")))
                .list();
    }

    /** Oldest first. */
    public List<DatedName> ofOperator(String operatorCode) {
        return jdbc.sql("""
                        select n.valid_from, n.short_name, n.name
                          from operator_name n
                          join operator o on o.structure_id = n.structure_id and o.id = n.operator_id
                         where o.structure_id = :structureId and o.code = :operatorCode
                         order by n.valid_from
                        """)
                .param("structureId", Tenancy.requireStructureId())
                .param("operatorCode", operatorCode)
                .query((row, number) -> new DatedName(
                        row.getObject("valid_from", LocalDate.class),
                        row.getString("short_name"),
                        row.getString("name")))
                .list();
    }

    /** The days of the period, its first left out, from which an operator or a procedure bears another name. */
    public List<LocalDate> renamingDays(LocalDate from, LocalDate to) {
        return jdbc.sql("""
                        select valid_from from operator_name
                         where structure_id = :structureId and valid_from > :from and valid_from <= :to
                         union
                        select valid_from from procedure_name
                         where structure_id = :structureId and valid_from > :from and valid_from <= :to
                        """)
                .param("structureId", Tenancy.requireStructureId())
                .param("from", from)
                .param("to", to)
                .query((row, number) -> row.getObject("valid_from", LocalDate.class))
                .list();
    }
}
