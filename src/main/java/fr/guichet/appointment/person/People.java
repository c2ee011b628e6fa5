package fr.guichet.appointment.person;

import fr.guichet.appointment.Person;
import fr.guichet.shared.phone.NumberingPlan;
import fr.guichet.shared.vault.SearchTerms;
import fr.guichet.shared.vault.Vault;
import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Seals who comes, opens it again, and keeps what they can be found by. */
@Component
public class People {

    private final Vault vault;
    private final JsonMapper json;
    private final PersonKeys keys;
    private final Clock clock;

    People(Vault vault, JsonMapper json, PersonKeys keys, Clock clock) {
        this.vault = vault;
        this.json = json;
        this.keys = keys;
        this.clock = clock;
    }

    public byte[] seal(Person person, UUID appointmentId) {
        return vault.seal(json.writeValueAsString(person), appointmentId);
    }

    /** Null once it was erased. */
    @Nullable
    public Person open(byte @Nullable [] sealed, UUID appointmentId) {
        return sealed == null ? null : json.readValue(vault.open(sealed, appointmentId), Person.class);
    }

    /** In place of what the appointment was found by before. */
    public void index(Person person, UUID appointmentId) {
        keys.keep(terms(person), appointmentId);
    }

    private Set<String> terms(Person person) {
        var terms = new LinkedHashSet<>(SearchTerms.ofName(person.firstName(), person.lastName()));
        terms.addAll(SearchTerms.ofPhone(person.phone(), NumberingPlan.of(clock.getZone())));
        return terms;
    }
}
