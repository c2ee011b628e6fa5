package fr.guichet.room;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface RoomRepository extends Repository<Room, UUID> {

    Room saveAndFlush(Room room);

    Optional<Room> findById(UUID id);
}
