package fr.guichet.shared.web;

import static java.util.stream.Collectors.toMap;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A CSV file that somebody sends: UTF-8 with or without a byte order mark; commas, semicolons, tabs or bars; one header line
 * whose columns stand in any order; then lines as they are asked for. Passed over are the lines that spreadsheets leave behind:
 * those without anything in their cells, and a first one such as {@code sep=;}.
 */
public final class CsvTable {

    private static final int LONGEST_HEADER = 8_192;
    private static final int LONGEST_CELL = 65_536;
    private static final Pattern NAMES_THE_SEPARATOR = Pattern.compile("(?i)\"?sep=.*");

    private final Iterator<CsvRecord> rows;
    private final List<String> columns;
    private final Map<String, Integer> positions;
    private long lineReached;

    private CsvTable(CsvReader<CsvRecord> csv, UnaryOperator<String> name) throws IOException {
        this.rows = csv.stream()
                .filter(row -> row.getFields().stream().anyMatch(cell -> !cell.isBlank()))
                .filter(row -> lineReached > 0 || !namesTheSeparator(row.getField(0)))
                .iterator();
        this.columns = hasNext()
                ? next().cells.getFields().stream()
                        .map(cell -> name.apply(cell.strip()))
                        .toList()
                : List.of();
        this.positions = IntStream.range(0, columns.size())
                .boxed()
                .collect(toMap(columns::get, position -> position, (first, second) -> first));
    }

    /** Text of bytes that must be UTF-8: reading others throws a {@link CharacterCodingException}, or that it is {@link CutOff}. */
    public static Reader text(InputStream bytes) {
        return new Utf8Reader(bytes);
    }

    /**
     * Reads the header.
     *
     * @param name makes the name of a column of what stands in the header
     */
    public static CsvTable read(Reader text, UnaryOperator<String> name) throws IOException {
        var file = new BufferedReader(text, LONGEST_HEADER);
        passOverMark(file);
        var csv = CsvReader.builder()
                .fieldSeparator(separator(file))
                .allowExtraFields(true)
                .allowMissingFields(true)
                .maxBufferSize(LONGEST_CELL)
                .ofCsvRecord(file);
        return new CsvTable(csv, name);
    }

    private static void passOverMark(BufferedReader file) throws IOException {
        file.mark(1);
        if (file.read() != '\uFEFF') {
            file.reset();
        }
    }

    /** The header decides, by what it has more of. */
    private static char separator(BufferedReader file) throws IOException {
        file.mark(LONGEST_HEADER);
        var beginning = new char[LONGEST_HEADER];
        var length = Math.max(0, file.read(beginning));
        file.reset();
        var header = new String(beginning, 0, length)
                .lines()
                .filter(line -> !line.isBlank() && !namesTheSeparator(line))
                .findFirst()
                .orElse("");
        return Stream.of(',', ';', '\t', '|')
                .max(Comparator.comparingLong(separator -> count(header, separator)))
                .orElseThrow();
    }

    private static boolean namesTheSeparator(String text) {
        return NAMES_THE_SEPARATOR.matcher(text).matches();
    }

    private static long count(String text, char wanted) {
        return text.chars().filter(character -> character == wanted).count();
    }

    /** Empty when the file is. */
    public List<String> columns() {
        return columns;
    }

    /** The last one that was read, which is at first that of the header; 0 when the file is empty. */
    public long line() {
        return lineReached;
    }

    public boolean hasNext() throws IOException {
        try {
            return rows.hasNext();
        } catch (UncheckedIOException failure) {
            throw failure.getCause();
        } catch (CsvParseException failure) {
            throw new Broken(lineReached, failure);
        }
    }

    public Line next() throws IOException {
        try {
            var row = rows.next();
            lineReached = row.getStartingLineNumber();
            return new Line(row);
        } catch (UncheckedIOException failure) {
            throw failure.getCause();
        } catch (CsvParseException failure) {
            throw new Broken(lineReached, failure);
        }
    }

    /** A line of the table, the header being the first of the file. */
    public final class Line {

        private final CsvRecord cells;

        private Line(CsvRecord cells) {
            this.cells = cells;
        }

        public long number() {
            return cells.getStartingLineNumber();
        }

        public int size() {
            return cells.getFieldCount();
        }

        /** Has as many cells as the header. */
        public boolean isWhole() {
            return size() == columns.size();
        }

        /** Of a whole line; empty when there is no such column. */
        public String cell(String column) {
            var position = positions.get(column);
            return position == null ? "" : cells.getField(position);
        }
    }

    /** Past a line, the file is no CSV any more. */
    public static final class Broken extends IOException {

        private final long line;

        private Broken(long line, Throwable cause) {
            super("no CSV after line " + line, cause);
            this.line = line;
        }

        /** The last one that could be read; 0 when not even the header could. */
        public long line() {
            return line;
        }
    }

    /** The bytes end within a letter: the rest is missing. */
    public static final class CutOff extends CharacterCodingException {}
}
