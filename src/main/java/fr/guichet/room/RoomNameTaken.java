package fr.guichet.room;

import fr.guichet.shared.model.RuleViolation;

/** Another room of the site bears that name. */
public class RoomNameTaken extends RuleViolation {

    RoomNameTaken() {
        super("room.name-taken");
    }
}
