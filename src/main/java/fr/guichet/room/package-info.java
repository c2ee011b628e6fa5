/** The rooms of a site in which people are received. Who uses a room says so by {@link fr.guichet.room.RoomUse}. */
@ApplicationModule(
        displayName = "Bureaux",
        allowedDependencies = {"site"})
@NullMarked
package fr.guichet.room;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
