package fr.guichet.exchange;

import fr.guichet.shared.model.RuleViolation;
import fr.guichet.shared.web.CsvTable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.util.Locale;

/**
 * Reads the « Liste des structures France services » of data.gouv.fr, as far as it can, and says by line what it leaves out;
 * it never guesses.
 */
public final class NationalListFile {

    private static final int MOST_LINES = 20_000;

    private NationalListFile() {}

    /** Does not close the stream. */
    public static NationalListReading read(InputStream published) {
        try {
            return read(CsvTable.read(CsvTable.text(published), name -> name.toLowerCase(Locale.ROOT)));
        } catch (CsvTable.CutOff cutOff) {
            throw new RuleViolation("exchange.file.cut-off");
        } catch (CharacterCodingException undecodable) {
            throw new RuleViolation("exchange.file.not-utf-8");
        } catch (CsvTable.Broken broken) {
            throw broken.line() == 0
                    ? new RuleViolation("exchange.file.header")
                    : new RuleViolation("exchange.file.broken", broken.line());
        } catch (IOException lost) {
            throw new UncheckedIOException(lost);
        }
    }

    private static NationalListReading read(CsvTable list) throws IOException {
        var missing = NationalColumn.missingFrom(list.columns());
        requireAList(missing.isEmpty(), "exchange.file.columns", missing);
        var reader = new NationalRowReader();
        while (list.hasNext()) {
            var line = list.next();
            requireAList(reader.lines() < MOST_LINES, "exchange.file.too-many-lines", MOST_LINES);
            if (line.isWhole()) {
                reader.read((int) line.number(), column -> line.cell(column.header()));
            } else {
                reader.refuse((int) line.number(), line.size(), list.columns().size());
            }
        }
        requireAList(reader.lines() > 0, "exchange.file.empty");
        return reader.reading();
    }

    private static void requireAList(boolean fulfilled, String code, Object... arguments) {
        if (!fulfilled) {
            throw new RuleViolation(code, arguments);
        }
    }
}
