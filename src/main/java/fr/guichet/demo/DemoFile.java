package fr.guichet.demo;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import fr.guichet.exchange.NationalListFile;
import fr.guichet.exchange.NationalListReading;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.core.io.ClassPathResource;

/** The resources under {@code demo/}. */
final class DemoFile {

    private DemoFile() {}

    static List<NamedCsvRecord> rows(String name) {
        try (var csv = CsvReader.builder().ofNamedCsvRecord(new ClassPathResource("demo/" + name).getInputStream())) {
            return csv.stream().toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static NationalListReading nationalList() {
        try (var csv = new ClassPathResource("demo/structures-france-services-2024-08-01.csv").getInputStream()) {
            return NationalListFile.read(csv);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static String text(String name) {
        try {
            return new ClassPathResource("demo/" + name).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
