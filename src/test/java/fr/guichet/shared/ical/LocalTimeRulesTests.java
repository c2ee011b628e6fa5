package fr.guichet.shared.ical;

import static fr.guichet.testing.CalendarReaders.asBiweeklyReads;
import static fr.guichet.testing.CalendarReaders.asIcal4jReads;
import static fr.guichet.testing.CalendarReaders.zonesDeclared;
import static fr.guichet.testing.CalendarReaders.zonesUsed;
import static org.assertj.core.api.Assertions.assertThat;

import fr.guichet.testing.CalendarReaders.Times;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.Uid;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LocalTimeRulesTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Europe/Paris",
                "Indian/Reunion",
                "Indian/Mayotte",
                "Indian/Kerguelen",
                "America/Martinique",
                "America/Guadeloupe",
                "America/St_Barthelemy",
                "America/Marigot",
                "America/Cayenne",
                "America/Miquelon",
                "Pacific/Noumea",
                "Pacific/Tahiti",
                "Pacific/Wallis"
            })
    void everyReaderFindsTheInstantsOfAPlace(String id) {
        var starts = hoursThatTell(ZoneId.of(id));
        var file = fileWith(starts);

        assertThat(zonesDeclared(file)).containsExactly(id).isEqualTo(zonesUsed(file));
        assertThat(asIcal4jReads(file))
                .extracting(Times::start)
                .isEqualTo(starts.stream().map(ZonedDateTime::toInstant).toList());
        var understood =
                starts.stream().filter(start -> !isMistakenByBiweekly(start)).toList();
        assertThat(asBiweeklyReads(fileWith(understood)))
                .extracting(Times::start)
                .isEqualTo(understood.stream().map(ZonedDateTime::toInstant).toList());
    }

    /** On the Sunday of a change it is an hour off for two hours of the day, whoever wrote the rules. */
    private static boolean isMistakenByBiweekly(ZonedDateTime start) {
        var midnight = start.toLocalDate().atStartOfDay(start.getZone());
        return !midnight.getOffset().equals(start.getOffset());
    }

    @Test
    void parisIsTwoRulesAsOutlookWants() {
        assertThat(rules("Europe/Paris"))
                .containsExactly(
                        "BEGIN:VTIMEZONE",
                        "TZID:Europe/Paris",
                        "BEGIN:DAYLIGHT",
                        "DTSTART:20190331T020000",
                        "TZOFFSETFROM:+0100",
                        "TZOFFSETTO:+0200",
                        "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU",
                        "END:DAYLIGHT",
                        "BEGIN:STANDARD",
                        "DTSTART:20191027T030000",
                        "TZOFFSETFROM:+0200",
                        "TZOFFSETTO:+0100",
                        "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU",
                        "END:STANDARD",
                        "END:VTIMEZONE");
    }

    @ParameterizedTest
    @CsvSource({
        "Indian/Reunion,     +0400",
        "Indian/Mayotte,     +0300",
        "America/Guadeloupe, -0400",
        "America/Martinique, -0400",
        "America/Cayenne,    -0300",
        "Pacific/Noumea,     +1100",
        "Pacific/Tahiti,     -1000",
        "Pacific/Wallis,     +1200"
    })
    void whereClocksNeverChangeThereIsOneRule(String zone, String offset) {
        assertThat(rules(zone))
                .containsExactly(
                        "BEGIN:VTIMEZONE",
                        "TZID:" + zone,
                        "BEGIN:STANDARD",
                        "DTSTART:20190101T000000",
                        "TZOFFSETFROM:" + offset,
                        "TZOFFSETTO:" + offset,
                        "END:STANDARD",
                        "END:VTIMEZONE");
    }

    /** Each half hour that people may be received, on the days around the changes of a clock, and nine o’clock each week of years. */
    private static List<ZonedDateTime> hoursThatTell(ZoneId zone) {
        var from = LocalDate.of(2025, 1, 7);
        var to = LocalDate.of(2029, 1, 1);
        var starts = new ArrayList<ZonedDateTime>();
        from.datesUntil(to, Period.ofWeeks(1))
                .map(day -> day.atTime(9, 0).atZone(zone))
                .forEach(starts::add);
        from.datesUntil(to)
                .filter(day -> changesAround(day, zone))
                .flatMap(day -> IntStream.range(12, 40)
                        .mapToObj(
                                half -> day.atTime(0, 0).plusMinutes(30L * half).atZone(zone)))
                .forEach(starts::add);
        return starts;
    }

    private static boolean changesAround(LocalDate day, ZoneId zone) {
        return !day.minusDays(1)
                .atStartOfDay(zone)
                .getOffset()
                .equals(day.plusDays(2).atStartOfDay(zone).getOffset());
    }

    private static List<String> rules(String zone) {
        var file = fileWith(List.of(LocalDateTime.parse("2026-03-10T09:00").atZone(ZoneId.of(zone))));
        return file.lines()
                .dropWhile(line -> !line.equals("BEGIN:VTIMEZONE"))
                .takeWhile(line -> !line.equals("BEGIN:VEVENT"))
                .toList();
    }

    private static String fileWith(List<ZonedDateTime> starts) {
        var file = CalendarFile.begin("Essai", List.of(starts.getFirst().getZone()));
        starts.forEach(start -> {
            var event = new VEvent(false);
            event.add(new Uid(uid(start)));
            event.add(new DtStamp(start.toInstant()));
            event.add(new DtStart<>(start));
            event.add(new DtEnd<>(start.plusMinutes(30)));
            file.add(event);
        });
        return CalendarFile.text(file);
    }

    private static String uid(ZonedDateTime start) {
        return start.toLocalDateTime() + "@essai";
    }
}
