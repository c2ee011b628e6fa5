package fr.guichet.directory;

import fr.guichet.shared.model.Validity;
import fr.guichet.shared.tenancy.Tenancy;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The catalogue of the structure at work, read: names are those of the day that is asked about. */
@Repository
@Transactional(readOnly = true)
public class Catalogue {

    static final String OPERATORS = """
            select o.code, o.type, o.theme, n.short_name, n.name, o.hint, o.valid_from, o.valid_to, o.version, o.position
              from operator o
              join lateral (select short_name, name from operator_name
                             where structure_id = o.structure_id and operator_id = o.id
                             order by valid_from > :day, case when valid_from > :day then valid_from end, valid_from desc
                             limit 1) n on true
             where o.structure_id = :structureId
            """;
    static final String PROCEDURES = """
            select p.operator_code, p.code, n.label, p.everyday_words, p.valid_from, p.valid_to, p.version, p.position
              from procedure p
              join operator o on o.structure_id = p.structure_id and o.code = p.operator_code
              join lateral (select label from procedure_name
                             where structure_id = p.structure_id and procedure_id = p.id
                             order by valid_from > :day, case when valid_from > :day then valid_from end, valid_from desc
                             limit 1) n on true
             where p.structure_id = :structureId
            """;

    private final JdbcClient jdbc;

    Catalogue(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All of them, retired ones included, in desk order. */
    public List<OperatorRow> operators(LocalDate day) {
        return jdbc.sql(OPERATORS + " order by o.position, o.code")
                .param("structureId", Tenancy.requireStructureId())
                .param("day", day)
                .query(Catalogue::toOperator)
                .list();
    }

    /** All of them, retired ones included, in desk order, with the number of their procedures of that day. */
    public List<OperatorSummary> summaries(LocalDate day) {
        return jdbc.sql("""
                        with operators as (%s)
                        select operators.*, (select count(*) from procedure p
                                              where p.structure_id = :structureId and p.operator_code = operators.code
                                                and :day between p.valid_from and coalesce(p.valid_to, 'infinity')) as procedures
                          from operators order by position, code
                        """.formatted(OPERATORS))
                .param("structureId", Tenancy.requireStructureId())
                .param("day", day)
                .query((row, number) -> new OperatorSummary(toOperator(row, number), row.getLong("procedures")))
                .list();
    }

    public Optional<OperatorRow> operator(String code, LocalDate day) {
        return jdbc.sql(OPERATORS + " and o.code = :code")
                .param("structureId", Tenancy.requireStructureId())
                .param("day", day)
                .param("code", code)
                .query(Catalogue::toOperator)
                .optional();
    }

    /** All of them, retired ones included, in desk order. */
    public List<ProcedureRow> procedures(LocalDate day) {
        return jdbc.sql(PROCEDURES + " order by o.position, p.position, p.code")
                .param("structureId", Tenancy.requireStructureId())
                .param("day", day)
                .query(Catalogue::toProcedure)
                .list();
    }

    /** Those of the codes that exist, retired ones included. */
    public List<OperatorRow> operators(Collection<String> codes, LocalDate day) {
        return jdbc.sql(OPERATORS + " and o.code in (:codes)")
                .param("structureId", Tenancy.requireStructureId())
                .param("day", day)
                .param("codes", codes)
                .query(Catalogue::toOperator)
                .list();
    }

    /** Those of the codes that exist, retired ones included. */
    public List<ProcedureRow> procedures(Collection<String> codes, LocalDate day) {
        return jdbc.sql(PROCEDURES + " and p.code in (:codes)")
                .param("structureId", Tenancy.requireStructureId())
                .param("day", day)
                .param("codes", codes)
                .query(Catalogue::toProcedure)
                .list();
    }

    public List<ProcedureRow> proceduresOf(String operatorCode, LocalDate day) {
        return jdbc.sql(PROCEDURES + " and p.operator_code = :operatorCode order by p.position, p.code")
                .param("structureId", Tenancy.requireStructureId())
                .param("day", day)
                .param("operatorCode", operatorCode)
                .query(Catalogue::toProcedure)
                .list();
    }

    public Optional<ProcedureRow> procedure(String operatorCode, String code, LocalDate day) {
        return jdbc.sql(PROCEDURES + " and p.operator_code = :operatorCode and p.code = :code")
                .param("structureId", Tenancy.requireStructureId())
                .param("day", day)
                .param("operatorCode", operatorCode)
                .param("code", code)
                .query(Catalogue::toProcedure)
                .optional();
    }

    private static OperatorRow toOperator(ResultSet row, int number) throws SQLException {
        return new OperatorRow(
                row.getString("code"),
                OperatorType.valueOf(row.getString("type")),
                Theme.valueOf(row.getString("theme")),
                row.getString("short_name"),
                row.getString("name"),
                row.getString("hint"),
                new Validity(row.getObject("valid_from", LocalDate.class), row.getObject("valid_to", LocalDate.class)),
                row.getLong("version"));
    }

    static ProcedureRow toProcedure(ResultSet row, int number) throws SQLException {
        return new ProcedureRow(
                row.getString("operator_code"),
                row.getString("code"),
                row.getString("label"),
                Arrays.stream(row.getString("everyday_words").split("\\|"))
                        .filter(word -> !word.isBlank())
                        .toList(),
                new Validity(row.getObject("valid_from", LocalDate.class), row.getObject("valid_to", LocalDate.class)),
                row.getLong("version"));
    }
}
