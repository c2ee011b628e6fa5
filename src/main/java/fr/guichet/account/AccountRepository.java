package fr.guichet.account;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface AccountRepository extends Repository<Account, UUID> {

    Account saveAndFlush(Account account);

    boolean existsBy();

    boolean existsById(UUID id);

    boolean existsByLogin(String login);

    Optional<Account> findById(UUID id);

    Optional<Account> findByLogin(String login);

    @Query("select a from Account a join a.structures s where a.id = :id and s.structureId = :structureId")
    Optional<Account> findInStructure(UUID id, UUID structureId);

    /** The account's own version then grows even when only its roles or sites change. */
    @Lock(LockModeType.OPTIMISTIC_FORCE_INCREMENT)
    @Query("select a from Account a join a.structures s where a.id = :id and s.structureId = :structureId")
    Optional<Account> findForChange(UUID id, UUID structureId);

    @Query("""
            select s from AccountStructure s
            join fetch s.account a join fetch a.structures left join fetch s.roles left join fetch s.siteIds
            where s.structureId = :structureId and (:id is null or a.id = :id) order by a.displayName, a.login
            """)
    List<AccountStructure> findRowsInStructure(UUID structureId, @Nullable UUID id);

    /** Beside the version: signing in is no change that a colleague's open form should meet. */
    @Modifying
    @Query(
            nativeQuery = true,
            value = "update account set last_signed_in_at = :now, closing_noticed_at = null where id = :id")
    void recordSignIn(UUID id, Instant now);

    @Query("""
            select distinct a from Account a join fetch a.structures join a.structures s
            where s.structureId = :structureId and a.deactivatedAt is null and coalesce(a.lastSignedInAt, a.createdAt) < :before
            """)
    List<Account> findUnused(UUID structureId, Instant before);

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
