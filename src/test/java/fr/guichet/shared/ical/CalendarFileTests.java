package fr.guichet.shared.ical;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.time.Instant;
import java.util.List;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Uid;
import org.junit.jupiter.api.Test;

class CalendarFileTests {

    private static final String ACCENTS =
            "Pré-demande réitérée à Chambéry, été comme hiver ; « où ? » ".repeat(4) + "👩‍🦽".repeat(9);

    @Test
    void noLineIsLongerThan75Octets() {
        assertThat(fileWith(ACCENTS).split("\r\n"))
                .allSatisfy(line -> assertThat(line.getBytes(UTF_8)).hasSizeLessThanOrEqualTo(75));
    }

    @Test
    void whatWasFoldedReadsAsItWasWritten() throws IOException, ParserException {
        var read = new CalendarBuilder().build(new StringReader(fileWith(ACCENTS)));
        VEvent event = read.<VEvent>getComponent("VEVENT").orElseThrow();

        assertThat(event.getSummary().getValue()).isEqualTo(ACCENTS);
    }

    @Test
    void whatOtherReadersTakeForTheEndOfALineIsASpace() {
        assertThat(fileWith("a\u2028b\u2029c\u0085d\u000Be\ff")).contains("SUMMARY:a b c d e f\r\n");
    }

    private static String fileWith(String summary) {
        var file = CalendarFile.begin("Essai", List.of());
        var event = new VEvent(Instant.parse("2026-03-10T09:00:00Z"), summary);
        event.add(new Uid("essai"));
        file.add(event);
        return CalendarFile.text(file);
    }
}
