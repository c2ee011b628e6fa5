package fr.guichet.account;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface AccountRepository extends Repository<Account, UUID> {

    Account saveAndFlush(Account account);

    boolean existsBy();

    boolean existsByLogin(String login);

    Optional<Account> findByLogin(String login);

    @Query("select a from Account a join a.structures s where a.id = :id and s.structureId = :structureId")
    Optional<Account> findInStructure(UUID id, UUID structureId);

    @Query(
            "select a from Account a join fetch a.structures s where s.structureId = :structureId order by a.displayName")
    List<Account> findAllInStructure(UUID structureId);

    @Query("""
            select a.id, a.displayName from Account a join a.structures s
            where s.structureId = :structureId and a.id in :ids
            """)
    List<AgentName> findNames(Collection<UUID> ids, UUID structureId);

    @Query("""
            select distinct a.id, a.displayName from Account a join a.structures s join s.roles r
            where s.structureId = :structureId and r in :roles and a.deactivatedAt is null order by a.displayName
            """)
    List<AgentName> findNamesByRole(UUID structureId, Collection<Role> roles);
}
