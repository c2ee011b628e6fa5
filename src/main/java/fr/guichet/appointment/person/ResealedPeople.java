package fr.guichet.appointment.person;

import fr.guichet.appointment.Person;
import fr.guichet.shared.tenancy.Tenancy;
import fr.guichet.shared.vault.ResealedRows;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The people of appointments, sealed again under new keys; the appointment itself is as it was, at the same version. */
@Component
class ResealedPeople implements ResealedRows {

    private static final String EVERYONE = """
            select id, person from appointment
             where structure_id = :structureId and id > :after and person is not null
             order by id limit :batch
            """;

    private final PeopleBatches batches;
    private final People people;
    private final JdbcClient jdbc;

    ResealedPeople(PeopleBatches batches, People people, JdbcClient jdbc) {
        this.batches = batches;
        this.people = people;
        this.jdbc = jdbc;
    }

    @Override
    public int reseal() {
        return batches.each(EVERYONE, this::reseal);
    }

    private void reseal(Person person, UUID id) {
        jdbc.sql("update appointment set person = :person where structure_id = :structureId and id = :id")
                .param("person", people.seal(person, id))
                .param("structureId", Tenancy.requireStructureId())
                .param("id", id)
                .update();
        people.index(person, id);
    }
}
