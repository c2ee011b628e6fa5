package fr.guichet.shared.web;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import fr.guichet.shared.tenancy.LongWork;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;

/**
 * A CSV file as a French spreadsheet opens it: UTF-8 with a byte order mark, semicolons, one header line, then rows as
 * they come. A cell that would start a formula ({@code = + - @}, tab, carriage return) gets an apostrophe before it.
 */
public final class CsvFile {

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final CsvWriter csv;

    private CsvFile(CsvWriter csv) {
        this.csv = csv;
    }

    /** @param name without the ending */
    public static void send(HttpServletResponse response, String name, List<String> header, Consumer<CsvFile> rows)
            throws IOException {
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename(name + ".csv").build().toString());
        var output = new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8);
        output.write(BYTE_ORDER_MARK);
        var csv = CsvWriter.builder()
                .fieldSeparator(';')
                .lineDelimiter(LineDelimiter.CRLF)
                .build(output);
        csv.writeRecord(header);
        LongWork.run(() -> rows.accept(new CsvFile(csv)));
        csv.flush();
        output.flush();
    }

    public void row(@Nullable Object... cells) {
        csv.writeRecord(Arrays.stream(cells).map(CsvFile::harmless).toList());
    }

    private static String harmless(@Nullable Object cell) {
        var text = Objects.toString(cell, "");
        return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 && !(cell instanceof Number)
                ? "'" + text
                : text;
    }
}
