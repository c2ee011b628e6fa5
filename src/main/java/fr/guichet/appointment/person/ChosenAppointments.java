package fr.guichet.appointment.person;

import static java.util.stream.Collectors.toUnmodifiableSet;

import fr.guichet.shared.model.RuleViolation;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.springframework.web.util.UriComponentsBuilder;

/** The appointments that were told to be one person’s. Ids are nobody’s name: they may stand in an address. */
record ChosenAppointments(Set<UUID> ids) {

    private static final int MOST = 50;

    static ChosenAppointments of(Set<UUID> asked) {
        var ids = asked.stream().filter(Objects::nonNull).collect(toUnmodifiableSet());
        if (ids.isEmpty() || ids.size() > MOST) {
            throw new RuleViolation("person.too-many", MOST);
        }
        return new ChosenAppointments(ids);
    }

    /** @param page under {@code /personnes} */
    public String at(String page) {
        return UriComponentsBuilder.fromPath("/personnes/" + page)
                .queryParam("rdv", ids.stream().sorted().toArray())
                .toUriString();
    }

    public String asFile() {
        return at("donnees") + "&format=json";
    }
}
