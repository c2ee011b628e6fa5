import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** What nobody types. Whatever has room for it carries the canary, which must be found in no log. */
class Nonsense {

    static final String CANARY = "kanari";

    private static final List<String> VALUES = List.of(
            "", " ", "\t", "\n", "\0", "a\0b", "\u0001\u001b[31m", "\u007f\u0085\u2028\u2029", "\ufeff", "\u200b\u202e", "\u00a0\u202f", "x", "é", "💩",
            "\ud83d", "\udc00\ud800", "Z̷̖͗a̴l̵g̷o̸", "ﷺ", "𝕬", "0", "-0", "-1", "1", "1.5", "1e400", "NaN", "Infinity", "0x10", "١٢٣", "1 000", "+33 6 12 34 56 78",
            "2147483648", "9223372036854775808", "-9223372036854775809", "99999999999999999999", "true", "on", "null", "undefined", "[]", "{}", "[0]",
            "2026-02-30", "31/12/2026", "2026-12-31", "0000-00-00", "-0001-01-01", "+999999999-12-31", "999999999-01-01", "2026-W54", "2026-13", "12/2026",
            "24:00", "25:61", "9h", "minuit", "00:00:00.0000000001", "01a00000-0000-7000-8000-000000000000", "00000000-0000-0000-0000-000000000000",
            "1-1-1-1-1", "COORDINATOR", "ADMIN", "CAF", "CAF_COMPTE", "<script>alert(1)</script>", "' or 1=1 --", "'; drop table visit; --", "\\", "%", "%00", "_",
            "${7*7}", "#{7*7}", "*{7*7}", "__${7*7}__::x", "@{/}", "~{layout/page :: page}", "{{7*7}}", "${jndi:ldap://127.0.0.1:1/x}", "=cmd|'/c calc'!A0",
            "../../etc/passwd", "..\\..\\x", "file:///etc/passwd", "//ailleurs.example", "https://ailleurs.example/", "javascript:alert(1)", "/connexion",
            "\r\nSet-Cookie: a=b", "\r\n\r\n<html>", "a@b", "a@b.fr\nBcc: c@d.fr", "\"><b>", "(((((((((((((((((", "a&b=c", "a;b", "a|b", "~~~", "x~y~z~t");

    private static final int[] LENGTHS = {1, 39, 41, 80, 81, 100, 101, 200, 255, 256, 1_000, 2_001, 10_000, 70_000};
    private static final int LONGEST = 1_500_000;
    private static final String LIST = "id_fs;lib_fs;adresse;insee_com;code_postal;lib_com;latitude;longitude;telephone;h_lundi;h_mardi;h_mercredi;h_jeudi;"
            + "h_vendredi;h_samedi;commentaire;type_fs;format_fs\n";
    private static final String HOLIDAYS = "description;population;start_date;end_date;location;zones;annee_scolaire\n";

    private final Random random;
    private final List<String> ids;
    private final int number;

    /** @param ids of rows, some of them of another house */
    Nonsense(Random random, List<String> ids, int number) {
        this.random = random;
        this.ids = ids;
        this.number = number;
    }

    String canary() {
        return CANARY + number;
    }

    String value() {
        return switch (random.nextInt(12)) {
            case 0, 1 -> any(VALUES);
            case 2 -> any(ids);
            case 3 -> String.valueOf(random.nextLong());
            case 4 -> letters(LENGTHS[random.nextInt(LENGTHS.length)]);
            case 5 -> canary();
            case 6 -> any(VALUES) + any(VALUES) + canary();
            case 7 -> canary() + any(ids);
            default -> marked(any(VALUES));
        };
    }

    /** For a part of an address. */
    String segment() {
        return random.nextInt(3) == 0 ? any(ids) : random.nextInt(4) == 0 ? letters(random.nextInt(3_000)) : value();
    }

    String huge() {
        return canary() + "é".repeat(random.nextInt(LONGEST / 2));
    }

    private String marked(String value) {
        return switch (random.nextInt(3)) {
            case 0 -> canary() + value;
            case 1 -> value + canary();
            default -> value;
        };
    }

    private String letters(int count) {
        var text = new StringBuilder(canary());
        while (text.length() < count) {
            text.appendCodePoint(random.nextInt(4) == 0 ? 0x20 + random.nextInt(0x3000) : 'a' + random.nextInt(26));
        }
        return text.toString();
    }

    <T> T any(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    byte[] bytes(int most) {
        var bytes = new byte[random.nextInt(most)];
        random.nextBytes(bytes);
        return bytes;
    }

    String fileName() {
        return any(List.of("liste.csv", "vacances.csv", "x.ics", "x.json", "", "../../" + canary(), "a\0b.csv", canary() + "é💩.csv", "x".repeat(3_000),
                "C:\\" + canary() + ".csv", "x\\\".csv", "con", "x.csv\" ; name=\"y"));
    }

    byte[] file() throws IOException {
        return switch (random.nextInt(22)) {
            case 0 -> new byte[0];
            case 1 -> bytes(20_000);
            case 2 -> zip(1);
            case 3 -> zip(2_000);
            case 4 -> gzip(LIST + row());
            case 5 -> (LIST + "\0".repeat(1_000) + row()).getBytes(StandardCharsets.UTF_8);
            case 6 -> (LIST + row()).getBytes(StandardCharsets.UTF_16);
            case 7 -> (LIST + row()).getBytes(StandardCharsets.UTF_16LE);
            case 8 -> (LIST + row()).getBytes(Charset.forName("windows-1252"));
            case 9 -> (LIST + row()).getBytes(Charset.forName("UTF-32"));
            case 10 -> ("\ufeff" + LIST + row() + row()).getBytes(StandardCharsets.UTF_8);
            case 11 -> (LIST + "\"" + row()).getBytes(StandardCharsets.UTF_8);
            case 12 -> (LIST + row().repeat(2_000)).getBytes(StandardCharsets.UTF_8);
            case 13 -> (";".repeat(50_000) + "\n" + row()).getBytes(StandardCharsets.UTF_8);
            case 14 -> "\n".repeat(100_000).getBytes(StandardCharsets.UTF_8);
            case 15 -> (HOLIDAYS + row()).getBytes(StandardCharsets.UTF_8);
            case 16 -> (HOLIDAYS + canary() + ";-;2026-02-30;" + value() + ";Grenoble;Zone A;2026-2027\n").getBytes(StandardCharsets.UTF_8);
            case 17 -> ("[".repeat(50_000) + canary()).getBytes(StandardCharsets.UTF_8);
            case 18 -> ("[{\"description\":\"" + canary() + "\",\"start_date\":1e999,\"zones\":{}}]").getBytes(StandardCharsets.UTF_8);
            case 19 -> ("BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nDTSTART:" + value() + "\r\nRRULE:FREQ=SECONDLY\r\nSUMMARY:" + canary()).getBytes(StandardCharsets.UTF_8);
            case 20 -> ("<!DOCTYPE x [<!ENTITY a \"" + canary() + "\">]><x>&a;</x>").getBytes(StandardCharsets.UTF_8);
            default -> bytes(200);
        };
    }

    byte[] line(int megabytes) {
        var line = (LIST + "73-1;" + canary()).getBytes(StandardCharsets.UTF_8);
        var file = Arrays.copyOf(line, megabytes * 1_000_000);
        Arrays.fill(file, line.length, file.length, (byte) 'x');
        return file;
    }

    private String row() {
        var row = new StringBuilder();
        for (int column = 0; column < 18; column++) {
            row.append(random.nextBoolean() ? any(VALUES).replace(";", ",") : canary()).append(';');
        }
        return row.append('\n').toString();
    }

    private byte[] zip(int entries) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (int entry = 0; entry < entries; entry++) {
                zip.putNextEntry(new ZipEntry("../" + canary() + entry + ".csv"));
                zip.write(LIST.getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] gzip(String text) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bytes)) {
            gzip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }
}
