package fr.guichet.shared.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.guichet.testing.IntegrationTest;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;

@IntegrationTest
class RowSecurityGuardTests {

    @Autowired
    JdbcClient application;

    @Autowired
    ApplicationRole role;

    JdbcClient owner;

    @BeforeEach
    void knowTheOwner(@Autowired @Qualifier("ownerDataSource") DataSource ownerDataSource) {
        owner = JdbcClient.create(ownerDataSource);
    }

    @AfterEach
    void leaveNothing() {
        owner.sql("drop table if exists left_open").update();
    }

    @Test
    void theRoleOfTheApplicationIsGuarded() {
        assertThatCode(() -> start(application)).doesNotThrowAnyException();
    }

    @Test
    void theRoleOfTheApplicationOwnsNothingAndPassesNoWall() {
        assertThat(application.sql("""
                                select rolsuper or rolbypassrls or rolcreaterole or rolcreatedb
                                       or exists (select from pg_class where relowner = r.oid)
                                  from pg_roles r where rolname = current_user
                                """).query(Boolean.class).single()).isFalse();
    }

    @Test
    void aSuperuserOrOwnerIsRefused() {
        assertThatExceptionOfType(DatabaseNotReady.class)
                .isThrownBy(() -> start(owner))
                .withMessageContainingAll("visit", "audit_entry", "site")
                .satisfies(refusal -> assertThat(refusal.remedy()).contains("guichet.database.application-role"));
    }

    @Test
    void aTableOfStructuresThatNobodyPutBehindTheWallIsRefused() {
        owner.sql("create table left_open (structure_id uuid not null)").update();
        owner.sql("grant select on left_open to " + role.name()).update();

        assertThatExceptionOfType(DatabaseNotReady.class)
                .isThrownBy(() -> start(application))
                .withMessageContaining("left_open");
    }

    @Test
    void everyTableAsksOnceAStatementWhichStructuresAreVisible() {
        owner.sql("create table left_open (structure_id uuid not null)").update();
        owner.sql("call put_behind_the_wall('left_open')").update();

        var policies = owner.sql("select tablename, qual from pg_policies where cmd = 'SELECT'")
                .query((row, number) -> Map.entry(row.getString("tablename"), row.getString("qual")))
                .list();

        assertThat(policies)
                .extracting(Map.Entry::getKey)
                .contains("left_open", "visit", "visit_request", "site", "audit_entry");
        assertThat(policies)
                .allSatisfy(policy ->
                        assertThat(policy.getValue()).as(policy.getKey()).contains("( SELECT visible_structures()"));
        assertThat(application
                        .sql("explain (costs off) select * from visit")
                        .query(String.class)
                        .list())
                .anyMatch(line -> line.contains("InitPlan"));
    }

    @Test
    void everyTableOfStructuresBeginsItsKeysAndIndexesWithTheStructure() {
        assertThat(owner.sql("""
                        select i.indexrelid::regclass::text
                          from pg_index i
                          join pg_class c on c.oid = i.indrelid and c.relrowsecurity
                          join pg_attribute a on a.attrelid = c.oid and a.attnum = i.indkey[0]
                         where a.attname <> 'structure_id'
                        """).query(String.class).list()).isEmpty();
    }

    private static void start(JdbcClient as) {
        new RowSecurityGuard(as).afterSingletonsInstantiated();
    }
}
