package fr.guichet.exchange;

import static java.util.stream.Collectors.joining;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.core.io.ClassPathResource;

/** Test data: files of the national list, the published one and small ones of its shape. */
public final class NationalLists {

    private NationalLists() {}

    /** The 2,845 structures of 1 August 2024, as the demo ships them. */
    public static NationalListReading published() {
        try (var csv = new ClassPathResource("demo/structures-france-services-2024-08-01.csv").getInputStream()) {
            return NationalListFile.read(csv);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    public static NationalListReading read(String text) {
        return NationalListFile.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    /** A header and a row for each map; what a map does not say is plausible, and each row has a number of its own. */
    @SafeVarargs
    public static String file(Map<String, String>... rows) {
        return Stream.concat(
                        Stream.of(line(plausible(0).keySet().stream())),
                        IntStream.range(0, rows.length).mapToObj(number -> {
                            var cells = plausible(number + 1);
                            cells.putAll(rows[number]);
                            return line(cells.values().stream());
                        }))
                .collect(joining("\n"));
    }

    private static String line(Stream<String> cells) {
        return cells.map(cell -> '"' + cell.replace("\"", "\"\"") + '"').collect(joining(","));
    }

    private static Map<String, String> plausible(int number) {
        var cells = new LinkedHashMap<String, String>();
        cells.put("id_fs", String.valueOf(90_000 + number));
        cells.put("lib_fs", "France services d’Essai " + number);
        cells.put("adresse", "1 rue Fictive");
        cells.put("insee_com", "73065");
        cells.put("code_postal", "73000");
        cells.put("lib_com", "Essai-sur-Isère");
        cells.put("latitude", "45.5");
        cells.put("longitude", "5.9");
        cells.put("mail", "camille.essai@exemple.fr");
        cells.put("telephone", "04 79 00 00 00");
        Arrays.asList("lundi", "mardi", "mercredi", "jeudi", "vendredi")
                .forEach(day -> cells.put("h_" + day, "09:00 - 12:00"));
        cells.put("h_samedi", "");
        cells.put("commentaire", "");
        cells.put("type_fs", "Principal");
        cells.put("format_fs", "Fixe");
        return cells;
    }
}
