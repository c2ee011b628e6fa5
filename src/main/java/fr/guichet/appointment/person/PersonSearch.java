package fr.guichet.appointment.person;

import fr.guichet.appointment.AppointmentRows;
import fr.guichet.appointment.agenda.FoundAppointments;
import fr.guichet.shared.phone.NumberingPlan;
import fr.guichet.shared.vault.SearchTerms;
import fr.guichet.shared.vault.Vault;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import org.springframework.stereotype.Component;

/** Finds the appointments of a person by what their name begins with, or their telephone; a page that shows them says so in the trail. */
@Component
public class PersonSearch {

    private static final int MOST_FOUND = 50;
    /** Of those who share the first three letters with what was typed. */
    private static final int MOST_OPENED = 1000;

    private final AppointmentRows rows;
    private final Vault vault;
    private final Clock clock;

    PersonSearch(AppointmentRows rows, Vault vault, Clock clock) {
        this.rows = rows;
        this.vault = vault;
        this.clock = clock;
    }

    public FoundAppointments forPerson(String typed) {
        var search = SearchTerms.typed(typed, NumberingPlan.of(clock.getZone()));
        if (search.terms().isEmpty()) {
            return new FoundAppointments(true, List.of());
        }
        var keys = search.terms().stream().map(this::keys).toList();
        var found = rows.carrying(keys, LocalDateTime.now(clock), MOST_OPENED).stream()
                .filter(row -> row.person() != null
                        && search.matches(row.person().firstName(), row.person().lastName()))
                .limit(MOST_FOUND)
                .toList();
        return new FoundAppointments(false, found);
    }

    private List<byte[]> keys(String term) {
        return SearchTerms.alsoFormer(term)
                .flatMap(one -> vault.searchKeys(one).stream())
                .toList();
    }
}
