package fr.guichet.appointment.agenda;

import static java.util.stream.Collectors.toMap;

import fr.guichet.availability.Provider;
import fr.guichet.availability.Providers;
import fr.guichet.room.RoomRow;
import fr.guichet.room.RoomService;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Who receives where, by name. */
@Component
public class AgendaNames {

    private final Providers providers;
    private final RoomService rooms;

    AgendaNames(Providers providers, RoomService rooms) {
        this.providers = providers;
        this.rooms = rooms;
    }

    public Map<UUID, Provider> providers(Collection<UUID> ids) {
        return providers.named(ids);
    }

    Map<UUID, String> rooms() {
        return rooms.rooms().stream().collect(toMap(RoomRow::id, RoomRow::name));
    }
}
