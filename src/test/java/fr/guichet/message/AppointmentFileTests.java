package fr.guichet.message;

import static fr.guichet.testing.CalendarReaders.asBiweeklyReads;
import static fr.guichet.testing.CalendarReaders.asIcal4jReads;
import static fr.guichet.testing.CalendarReaders.zonesDeclared;
import static fr.guichet.testing.CalendarReaders.zonesUsed;
import static org.assertj.core.api.Assertions.assertThat;

import fr.guichet.appointment.AppointmentLetters.LetterFacts;
import fr.guichet.appointment.AppointmentStatus;
import fr.guichet.availability.AppointmentPlace;
import fr.guichet.message.AppointmentFile.EventWords;
import fr.guichet.testing.CalendarReaders.Times;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AppointmentFileTests {

    private static final LocalDateTime START = LocalDateTime.parse("2026-03-30T09:00");

    @ParameterizedTest
    @ValueSource(
            strings = {"Europe/Paris", "Indian/Reunion", "Indian/Mayotte", "America/Guadeloupe", "America/Miquelon"})
    void whoeverGetsItReadsTheHourOfThePlace(String zone) {
        var file = AppointmentFile.of(facts(), ZoneId.of(zone), words(), Instant.parse("2026-03-10T09:00:00Z"));

        assertThat(zonesDeclared(file)).containsExactly(zone).isEqualTo(zonesUsed(file));
        assertThat(asBiweeklyReads(file))
                .isEqualTo(asIcal4jReads(file))
                .extracting(Times::start)
                .containsExactly(START.atZone(ZoneId.of(zone)).toInstant());
    }

    private static LetterFacts facts() {
        return new LetterFacts(
                UUID.randomUUID(),
                UUID.randomUUID(),
                "Retraite",
                UUID.randomUUID(),
                AppointmentPlace.OFFICE,
                START,
                START.plusMinutes(30),
                AppointmentStatus.BOOKED,
                0);
    }

    private static EventWords words() {
        return new EventWords("Maison d’essai", "maison@exemple.fr", "Rendez-vous", "1 rue Fictive", "Pièces");
    }
}
