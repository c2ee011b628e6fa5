package fr.guichet.exchange;

import static java.util.stream.Collectors.toMap;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import fr.guichet.shared.model.RuleViolation;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * Reads the « Liste des structures France services » of data.gouv.fr: UTF-8, commas or semicolons, columns by their names in
 * any order. It reads as far as it can and says by line what it leaves out; it never guesses.
 */
public final class NationalListFile {

    private static final int MOST_LINES = 20_000;
    private static final int LONGEST_HEADER = 8_192;
    private static final int LONGEST_CELL = 65_536;

    private NationalListFile() {}

    /** Does not close the stream. */
    public static NationalListReading read(InputStream published) {
        try {
            return readText(new BufferedReader(
                    new InputStreamReader(published, StandardCharsets.UTF_8.newDecoder()), LONGEST_HEADER));
        } catch (CharacterCodingException undecodable) {
            throw new RuleViolation("exchange.file.not-utf-8");
        } catch (IOException lost) {
            throw new UncheckedIOException(lost);
        }
    }

    private static NationalListReading readText(BufferedReader text) throws IOException {
        var rows = CsvReader.builder()
                .fieldSeparator(separator(text))
                .allowExtraFields(true)
                .allowMissingFields(true)
                .maxBufferSize(LONGEST_CELL)
                .ofCsvRecord(text)
                .iterator();
        var line = 1L;
        try {
            var header = rows.hasNext() ? rows.next().getFields() : List.<String>of();
            var positions = positions(header);
            var reader = new NationalRowReader();
            while (rows.hasNext()) {
                var row = rows.next();
                line = row.getStartingLineNumber();
                requireAList(reader.lines() < MOST_LINES, "exchange.file.too-many-lines", MOST_LINES);
                read(row, header.size(), positions, reader);
            }
            requireAList(reader.lines() > 0, "exchange.file.empty");
            return reader.reading();
        } catch (UncheckedIOException failure) {
            throw failure.getCause();
        } catch (CsvParseException broken) {
            throw new RuleViolation("exchange.file.broken", line);
        }
    }

    /** The header decides, by what it has more of. */
    private static char separator(BufferedReader text) throws IOException {
        text.mark(LONGEST_HEADER);
        var beginning = new char[LONGEST_HEADER];
        var length = text.read(beginning);
        requireAList(length > 0, "exchange.file.empty");
        text.reset();
        if (beginning[0] == '\uFEFF') {
            text.skip(1);
        }
        var header = new String(beginning, 0, length).lines().findFirst().orElse("");
        return count(header, ';') > count(header, ',') ? ';' : ',';
    }

    private static long count(String text, char wanted) {
        return text.chars().filter(character -> character == wanted).count();
    }

    private static Map<NationalColumn, Integer> positions(List<String> header) {
        var names = header.stream().map(String::strip).toList();
        var missing = NationalColumn.missingFrom(names);
        requireAList(missing.isEmpty(), "exchange.file.columns", missing);
        return Arrays.stream(NationalColumn.values())
                .collect(toMap(column -> column, column -> names.indexOf(column.header())));
    }

    private static void read(
            CsvRecord row, int width, Map<NationalColumn, Integer> positions, NationalRowReader reader) {
        var line = (int) row.getStartingLineNumber();
        if (row.getFieldCount() == width) {
            reader.read(line, column -> row.getField(positions.getOrDefault(column, 0)));
        } else {
            reader.refuse(line, row.getFieldCount(), width);
        }
    }

    private static void requireAList(boolean fulfilled, String code, Object... arguments) {
        if (!fulfilled) {
            throw new RuleViolation(code, arguments);
        }
    }
}
