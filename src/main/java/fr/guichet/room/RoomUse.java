package fr.guichet.room;

import fr.guichet.shared.model.Consequence;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** What still takes place in a room, so that it cannot be retired yet: implemented by the modules that know. */
public interface RoomUse {

    List<Consequence> after(UUID roomId, LocalDate lastDay);
}
