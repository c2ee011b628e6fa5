package fr.guichet.privacy;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface RetentionPeriodRepository extends Repository<RetentionPeriod, UUID> {

    RetentionPeriod saveAndFlush(RetentionPeriod period);

    List<RetentionPeriod> findAll();

    Optional<RetentionPeriod> findByCode(String code);
}
