package fr.guichet.shared.tenancy;

import static fr.guichet.account.Role.COUNSELLOR;
import static fr.guichet.account.Role.NETWORK;
import static fr.guichet.testing.SqlStates.NOT_ALLOWED;
import static fr.guichet.testing.SqlStates.assertRefused;
import static fr.guichet.visit.VisitService.Leeway.SEVEN_DAYS;
import static fr.guichet.visit.Visits.aVisit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import fr.guichet.account.AccountService;
import fr.guichet.account.Agent;
import fr.guichet.account.SignInService;
import fr.guichet.shared.model.Ids;
import fr.guichet.shared.model.NotFound;
import fr.guichet.site.SiteService;
import fr.guichet.testing.Houses;
import fr.guichet.testing.Houses.House;
import fr.guichet.testing.IntegrationTest;
import fr.guichet.visit.VisitService;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

/** Two walls between structures: Hibernate's, then PostgreSQL's for whatever SQL goes round the first. */
@IntegrationTest
class TenancyTests {

    @Autowired
    Houses houses;

    @Autowired
    SiteService sites;

    @Autowired
    VisitService visits;

    @Autowired
    AccountService accounts;

    @Autowired
    SignInService signIns;

    @Autowired
    JdbcClient jdbc;

    House house;
    House other;

    @BeforeEach
    void openTwoHouses() {
        house = houses.open();
        other = houses.open();
    }

    @Test
    void aRowIsNotFoundFromAnotherStructure() {
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> Tenancy.as(other.structureId(), () -> sites.site(house.mainSiteId())));
    }

    @Test
    void listsHoldTheRowsOfTheStructureAtWork() {
        assertThat(Tenancy.as(house.structureId(), sites::sites))
                .extracting("id")
                .containsExactly(house.mainSiteId(), house.antennaId());
    }

    @Test
    void withNoStructureAtWorkNothingIsSeen() {
        assertThat(sites.sites()).isEmpty();
        assertThat(count("site")).isZero();
    }

    @Test
    void withNoStructureAtWorkSqlThatNeedsOneIsRefused() {
        assertThatIllegalStateException().isThrownBy(Tenancy::requireStructureId);
    }

    @Test
    void withNoStructureAtWorkNothingIsWritten() {
        assertRefused(NOT_ALLOWED, () -> addNeighbourhood(house.structureId()));
    }

    @Test
    void rawSqlReadsNoRowOfAnotherStructure() {
        var seen = Tenancy.as(
                house.structureId(),
                () -> jdbc.sql("select distinct structure_id from site")
                        .query(UUID.class)
                        .list());

        assertThat(seen).containsExactly(house.structureId());
    }

    @Test
    void rawSqlAddsNoRowToAnotherStructure() {
        assertRefused(
                NOT_ALLOWED, () -> Tenancy.runAs(house.structureId(), () -> addNeighbourhood(other.structureId())));
    }

    @Test
    void rawSqlChangesNoRowOfAnotherStructure() {
        var changed = Tenancy.as(
                house.structureId(),
                () -> jdbc.sql("update site set city = 'Prise'").update());

        assertThat(changed).isEqualTo(2);
        assertThat(Tenancy.as(other.structureId(), sites::sites))
                .extracting("city")
                .doesNotContain("Prise");
    }

    @Test
    void rawSqlGivesNoRowToAnotherStructure() {
        assertRefused(
                NOT_ALLOWED,
                () -> Tenancy.runAs(
                        house.structureId(),
                        () -> jdbc.sql("update neighbourhood set structure_id = :to")
                                .param("to", other.structureId())
                                .update()));
    }

    @Test
    void aJobReachesOneStructureAfterTheOther() {
        var seen = new ArrayList<UUID>();
        for (var structureId : List.of(house.structureId(), other.structureId())) {
            Tenancy.runAs(structureId, () -> {
                addNeighbourhood(structureId);
                seen.addAll(sites.sites().stream().map(site -> site.id()).toList());
            });
        }

        assertThat(seen).containsExactly(house.mainSiteId(), house.antennaId(), other.mainSiteId(), other.antennaId());
        assertThat(Tenancy.structureId()).isEmpty();
    }

    @Test
    void aJobActsForItsStructureWhoeverIsSignedIn() {
        house.as(
                COUNSELLOR,
                () -> Tenancy.runAs(
                        other.structureId(),
                        () -> assertThat(sites.sites()).extracting("id").contains(other.mainSiteId())));
    }

    @Test
    void theNetworkReadsTheFiguresOfEveryStructureItFollows() {
        logAVisitInEachHouse();

        assertThat(follow(() -> jdbc.sql("select structure_id from stat_visit order by 1")
                        .query(UUID.class)
                        .list()))
                .containsExactlyInAnyOrder(house.structureId(), other.structureId());
        assertThat(follow(() -> jdbc.sql("select count(distinct structure_id) from stat_request")
                        .query(Long.class)
                        .single()))
                .isEqualTo(2);
    }

    @Test
    void theNetworkReadsNoStructureThatItDoesNotFollow() {
        var stranger = houses.open();

        assertThat(follow(() -> jdbc.sql("select count(*) from site where structure_id = :stranger")
                        .param("stranger", stranger.structureId())
                        .query(Long.class)
                        .single()))
                .isZero();
    }

    @Test
    void theNetworkWritesToNoStructureThatItOnlyFollows() {
        var away = awayFromHome();

        assertRefused(NOT_ALLOWED, () -> follow(() -> addNeighbourhood(away.structureId())));
        assertThat(follow(() -> jdbc.sql("update site set name = 'Prise' where structure_id = :away")
                        .param("away", away.structureId())
                        .update()))
                .isZero();
        assertThat(follow(() -> jdbc.sql("delete from opening_range where structure_id = :away")
                        .param("away", away.structureId())
                        .update()))
                .isZero();
    }

    private void logAVisitInEachHouse() {
        for (var each : List.of(house, other)) {
            each.as(COUNSELLOR, () -> visits.log(Ids.next(), aVisit(each).build(), SEVEN_DAYS.atAnyHour()));
        }
    }

    /** The network agent of one house, admitted to follow the other. */
    private <T> T follow(Supplier<T> act) {
        var agent = networkAgent();
        var before = SecurityContextHolder.getContext();
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(agent, null, agent.authorities()));
        SecurityContextHolder.setContext(context);
        try {
            return act.get();
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }

    private Agent networkAgent() {
        var login = house.agent(NETWORK).login();
        Tenancy.runAs(other.structureId(), () -> accounts.admit(login, Set.of(NETWORK), List.of()));
        return signIns.credentials(login).orElseThrow().agent();
    }

    private House awayFromHome() {
        return networkAgent().structureId().equals(house.structureId()) ? other : house;
    }

    private int addNeighbourhood(UUID structureId) {
        return jdbc.sql("""
                        insert into neighbourhood (structure_id, id, version, code, label, position, valid_from,
                                                   created_at, created_by, updated_at, updated_by)
                        values (:structureId, :id, 0, 'AILLEURS', 'Ailleurs', 9, '2024-01-01', now(), 'essai', now(), 'essai')
                        """)
                .param("structureId", structureId)
                .param("id", Ids.next())
                .update();
    }

    private long count(String table) {
        return jdbc.sql("select count(*) from " + table).query(Long.class).single();
    }
}
