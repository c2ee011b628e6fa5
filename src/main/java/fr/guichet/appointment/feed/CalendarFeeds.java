package fr.guichet.appointment.feed;

import fr.guichet.account.Agents;
import fr.guichet.account.Role;
import fr.guichet.appointment.AppointmentEvent.CalendarFeedMade;
import fr.guichet.appointment.AppointmentEvent.CalendarFeedRevoked;
import fr.guichet.appointment.rebooking.DueAppointments;
import fr.guichet.shared.tenancy.StructureMember;
import fr.guichet.shared.tenancy.Tenancy;
import fr.guichet.site.SiteService;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** The appointments of an agent for the calendar that they use elsewhere: when, what for and where, never who comes. */
@Service
class CalendarFeeds {

    private static final int WEEKS_BACK = 4;
    private static final int WEEKS_AHEAD = 26;
    private static final Set<Role> WHO_RECEIVE = Set.of(Role.COORDINATOR, Role.COUNSELLOR);
    private static final Duration NOTED_ONCE_IN = Duration.ofHours(1);

    private final JdbcClient jdbc;
    private final DueAppointments appointments;
    private final Agents agents;
    private final SiteService sites;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock;

    CalendarFeeds(
            JdbcClient jdbc,
            DueAppointments appointments,
            Agents agents,
            SiteService sites,
            ApplicationEventPublisher events,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.jdbc = jdbc;
        this.appointments = appointments;
        this.agents = agents;
        this.sites = sites;
        this.events = events;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Optional<CalendarFeed> mine() {
        return jdbc.sql("""
                        select made_at, last_read_at from calendar_feed
                         where structure_id = :structureId and account_id = :accountId
                        """)
                .param("structureId", Tenancy.requireStructureId())
                .param("accountId", me())
                .query((row, number) -> new CalendarFeed(
                        row.getObject("made_at", OffsetDateTime.class).toInstant(),
                        Optional.ofNullable(row.getObject("last_read_at", OffsetDateTime.class))
                                .map(OffsetDateTime::toInstant)
                                .orElse(null)))
                .optional();
    }

    /** Each agent has one: what was made before is read no more. */
    @Transactional
    public FeedToken make() {
        var token = FeedToken.next(Tenancy.requireStructureId());
        jdbc.sql("""
                        insert into calendar_feed (structure_id, account_id, token_hash, made_at)
                        values (:structureId, :accountId, :hash, :now)
                        on conflict (structure_id, account_id) do update
                           set token_hash = excluded.token_hash, made_at = excluded.made_at, last_read_at = null
                        """)
                .param("structureId", token.structureId())
                .param("accountId", me())
                .param("hash", token.hash())
                .param("now", Timestamp.from(clock.instant()))
                .update();
        events.publishEvent(new CalendarFeedMade(me()));
        return token;
    }

    @Transactional
    public void revoke() {
        var gone = jdbc.sql("delete from calendar_feed where structure_id = :structureId and account_id = :accountId")
                .param("structureId", Tenancy.requireStructureId())
                .param("accountId", me())
                .update();
        if (gone > 0) {
            events.publishEvent(new CalendarFeedRevoked(me()));
        }
    }

    /** Empty for a token that was never given, not any more, or to someone who receives no more. */
    public Optional<FeedContent> read(String token) {
        return FeedToken.read(token)
                .flatMap(asked -> Tenancy.as(
                        asked.structureId(),
                        () -> transaction.execute(status -> agentOf(asked).map(this::content))));
    }

    private Optional<UUID> agentOf(FeedToken token) {
        var agent = jdbc.sql("""
                        select account_id from calendar_feed where structure_id = :structureId and token_hash = :hash
                        """)
                .param("structureId", token.structureId())
                .param("hash", token.hash())
                .query(UUID.class)
                .optional();
        return agent.filter(id -> agents.mayWorkAs(id, WHO_RECEIVE));
    }

    private FeedContent content(UUID agentId) {
        noteReading(agentId);
        var today = LocalDate.now(clock);
        return new FeedContent(
                sites.sites(), appointments.of(agentId, today.minusWeeks(WEEKS_BACK), today.plusWeeks(WEEKS_AHEAD)));
    }

    private void noteReading(UUID agentId) {
        var now = clock.instant();
        jdbc.sql("""
                        update calendar_feed set last_read_at = date_trunc('hour', cast(:now as timestamptz))
                         where structure_id = :structureId and account_id = :accountId
                           and (last_read_at is null or last_read_at <= :before)
                        """)
                .param("now", Timestamp.from(now))
                .param("before", Timestamp.from(now.minus(NOTED_ONCE_IN)))
                .param("structureId", Tenancy.requireStructureId())
                .param("accountId", agentId)
                .update();
    }

    private static UUID me() {
        return Tenancy.member().map(StructureMember::accountId).orElseThrow();
    }
}
