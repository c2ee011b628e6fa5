package fr.guichet.appointment.person;

import fr.guichet.appointment.Person;
import fr.guichet.shared.phone.NumberingPlan;
import fr.guichet.shared.tenancy.Tenancy;
import fr.guichet.shared.vault.SearchTerms;
import fr.guichet.shared.vault.Vault;
import java.time.Clock;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Seals who comes, opens it again, and keeps what they can be found by. */
@Component
public class People {

    private final Vault vault;
    private final JsonMapper json;
    private final JdbcClient jdbc;
    private final Clock clock;

    People(Vault vault, JsonMapper json, JdbcClient jdbc, Clock clock) {
        this.vault = vault;
        this.json = json;
        this.jdbc = jdbc;
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
        jdbc.sql("delete from appointment_search_key where structure_id = :structureId and appointment_id = :id")
                .param("structureId", Tenancy.requireStructureId())
                .param("id", appointmentId)
                .update();
        jdbc.sql("""
                        insert into appointment_search_key (structure_id, key, appointment_id)
                        select :structureId, unnest(:keys), :id
                        """)
                .param("structureId", Tenancy.requireStructureId())
                .param("keys", terms(person).map(vault::searchKey).toArray(byte[][]::new))
                .param("id", appointmentId)
                .update();
    }

    private Stream<String> terms(Person person) {
        var names = SearchTerms.ofName(person.firstName() == null ? "" : person.firstName(), person.lastName());
        var phone = SearchTerms.ofPhone(person.phone(), NumberingPlan.of(clock.getZone()));
        return Stream.concat(names.stream(), phone.stream());
    }
}
