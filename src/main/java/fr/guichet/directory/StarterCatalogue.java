package fr.guichet.directory;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import fr.guichet.shared.model.Ids;
import fr.guichet.site.SiteEvent.StructureOpened;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Copies the shipped catalogue into a structure that opens: codes stay the same everywhere, so that figures add up. */
@Component
class StarterCatalogue {

    private final OperatorRepository operators;
    private final ProcedureRepository procedures;

    StarterCatalogue(OperatorRepository operators, ProcedureRepository procedures) {
        this.operators = operators;
        this.procedures = procedures;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(StructureOpened opened) {
        operators.saveAll(readOperators());
        procedures.saveAll(readProcedures());
    }

    private static List<Operator> readOperators() {
        var names = new LinkedHashMap<String, List<DatedName>>();
        for (var row : read("operator-names.csv")) {
            names.computeIfAbsent(row.getField("operator_code"), code -> new ArrayList<>())
                    .add(new DatedName(date(row, "valid_from"), row.getField("short_name"), row.getField("name")));
        }
        var rows = read("operators.csv");
        var operators = new ArrayList<Operator>();
        for (int position = 0; position < rows.size(); position++) {
            operators.add(toOperator(rows.get(position), position, names));
        }
        return operators;
    }

    private static Operator toOperator(NamedCsvRecord row, int position, Map<String, List<DatedName>> names) {
        var code = row.getField("code");
        var dated = names.getOrDefault(code, List.of());
        var first = dated.getFirst();
        var operator = new Operator(
                Ids.next(),
                new AddOperator(
                        code,
                        OperatorType.valueOf(row.getField("type")),
                        Theme.valueOf(row.getField("theme")),
                        first.shortName(),
                        first.name(),
                        blankToNull(row.getField("hint")),
                        date(row, "valid_from")),
                position);
        dated.stream().skip(1).forEach(name -> operator.rename(name, name.validFrom()));
        return operator;
    }

    private static List<Procedure> readProcedures() {
        var rows = read("procedures.csv");
        var procedures = new ArrayList<Procedure>();
        for (int position = 0; position < rows.size(); position++) {
            var row = rows.get(position);
            var addition = new AddProcedure(
                    row.getField("operator_code"),
                    row.getField("code"),
                    row.getField("label"),
                    Arrays.asList(row.getField("everyday_words").split("\\|")),
                    date(row, "valid_from"));
            procedures.add(new Procedure(Ids.next(), addition, position));
        }
        return procedures;
    }

    private static List<NamedCsvRecord> read(String file) {
        try (var csv =
                CsvReader.builder().ofNamedCsvRecord(new ClassPathResource("catalogue/" + file).getInputStream())) {
            return csv.stream().toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static LocalDate date(NamedCsvRecord row, String column) {
        return LocalDate.parse(row.getField(column));
    }

    private static @Nullable String blankToNull(String text) {
        return text.isBlank() ? null : text;
    }
}
