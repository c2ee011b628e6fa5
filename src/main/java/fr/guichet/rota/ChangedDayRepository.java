package fr.guichet.rota;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface ChangedDayRepository extends Repository<ChangedDay, UUID> {

    ChangedDay saveAndFlush(ChangedDay day);

    void delete(ChangedDay day);

    void flush();

    Optional<ChangedDay> findByAgentIdAndDay(UUID agentId, LocalDate day);
}
