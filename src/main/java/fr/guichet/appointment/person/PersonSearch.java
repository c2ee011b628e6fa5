package fr.guichet.appointment.person;

import static java.util.Comparator.comparing;

import fr.guichet.appointment.AppointmentRow;
import fr.guichet.appointment.AppointmentRows;
import fr.guichet.appointment.Person;
import fr.guichet.appointment.agenda.FoundAppointments;
import fr.guichet.shared.phone.NumberingPlan;
import fr.guichet.shared.vault.SearchTerms;
import fr.guichet.shared.vault.TypedSearch;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Gatherers;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Finds the appointments of a person by what their name begins with, or their telephone; a page that shows them says so in the trail. */
@Component
public class PersonSearch {

    private static final int MOST_FOUND = 50;
    /** Of those who share the first three letters with what was typed. All whose keys are still to be made anew are opened too. */
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
        var search = SearchTerms.typed(typed, plan());
        if (search.readings().isEmpty()) {
            return new FoundAppointments(true, List.of());
        }
        var found = inSomeRows(candidates(search))
                .filter(row -> row.person() != null && isFoundBy(search, row.person()))
                .sorted(nextOnesThenLastOnes(LocalDateTime.now(clock)))
                .limit(MOST_FOUND)
                .toList();
        return new FoundAppointments(false, found);
    }

    private Set<UUID> candidates(TypedSearch search) {
        var ids = new LinkedHashSet<>(keys.carrying(search.readings(), search.wholeWords(), MOST_OPENED));
        ids.addAll(keys.formerlyKeyed());
        return ids;
    }

    /** Never all open at once. */
    private Stream<AppointmentRow> inSomeRows(Set<UUID> ids) {
        return ids.stream().gather(Gatherers.windowFixed(MOST_OPENED)).flatMap(some -> rows.withIds(some).stream());
    }

    private boolean isFoundBy(TypedSearch search, Person person) {
        return search.matches(SearchTerms.ofPhone(person.phone(), plan()), person.firstName(), person.lastName());
    }

    private NumberingPlan plan() {
        return NumberingPlan.of(clock.getZone());
    }

    private static Comparator<AppointmentRow> nextOnesThenLastOnes(LocalDateTime now) {
        return comparing((AppointmentRow row) -> row.start().isBefore(now))
                .thenComparing(row -> Duration.between(now, row.start()).abs());
    }
}
