package fr.guichet.appointment.person;

import static java.util.Comparator.comparing;

import fr.guichet.appointment.AppointmentRow;
import fr.guichet.appointment.AppointmentRows;
import fr.guichet.appointment.agenda.FoundAppointments;
import fr.guichet.shared.phone.NumberingPlan;
import fr.guichet.shared.vault.SearchTerms;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;

/** Finds the appointments of a person by what their name begins with, or their telephone; a page that shows them says so in the trail. */
@Component
public class PersonSearch {

    private static final int MOST_FOUND = 50;
    /** Of those who share the first three letters with what was typed. */
    private static final int MOST_OPENED = 1000;

    private final PersonKeys keys;
    private final AppointmentRows rows;
    private final Clock clock;

    PersonSearch(PersonKeys keys, AppointmentRows rows, Clock clock) {
        this.keys = keys;
        this.rows = rows;
        this.clock = clock;
    }

    public FoundAppointments forPerson(String typed) {
        var search = SearchTerms.typed(typed, NumberingPlan.of(clock.getZone()));
        var readings = search.readings();
        if (readings.isEmpty()) {
            return new FoundAppointments(true, List.of());
        }
        var found = rows.withIds(keys.carrying(readings, search.wholeWords(), MOST_OPENED)).stream()
                .filter(row -> row.person() != null
                        && search.matches(row.person().firstName(), row.person().lastName()))
                .sorted(nextOnesThenLastOnes(LocalDateTime.now(clock)))
                .limit(MOST_FOUND)
                .toList();
        return new FoundAppointments(false, found);
    }

    private static Comparator<AppointmentRow> nextOnesThenLastOnes(LocalDateTime now) {
        return comparing((AppointmentRow row) -> row.start().isBefore(now))
                .thenComparing(row -> Duration.between(now, row.start()).abs());
    }
}
