package fr.guichet.shared.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.guichet.testing.IntegrationTest;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

@IntegrationTest
class ApplicationRoleTests {

    DriverManagerDataSource owner;

    @BeforeEach
    void knowTheOwner(@Autowired @Qualifier("ownerDataSource") DataSource ownerDataSource) {
        owner = (DriverManagerDataSource) ownerDataSource;
    }

    @AfterEach
    void leaveNothing() {
        run("drop role if exists essai_app");
        run("drop role if exists essai_owner");
    }

    @Test
    void theOwnerMakesTheRoleOnce() {
        var first = ApplicationRole.provisioned("essai_app", "secret", owner);
        var again = ApplicationRole.provisioned("essai_app", "secret", owner);

        assertThat(again).isEqualTo(first);
        assertThat(whoIs(first)).isEqualTo("essai_app");
    }

    @Test
    void anotherOwnerPasswordGivesAnotherPassword() {
        ApplicationRole.provisioned("essai_app", "secret", owner);
        var changed = ApplicationRole.provisioned("essai_app", "changed", owner);

        assertThat(whoIs(changed)).isEqualTo("essai_app");
    }

    @Test
    void anOwnerThatIsNoSuperuserMakesTheRoleAndGivesItsPasswordBackAtEachStart() {
        run("create role essai_owner login createrole password 'secret'");
        var modest = new DriverManagerDataSource(owner.getUrl(), "essai_owner", "secret");

        ApplicationRole.provisioned("essai_app", "secret", modest);
        var again = ApplicationRole.provisioned("essai_app", "changed", modest);

        assertThat(whoIs(again)).isEqualTo("essai_app");
    }

    @Test
    void aRoleThatWasRestoredWithoutAPasswordSignsIn() {
        run("create role essai_app nologin nosuperuser nocreatedb nocreaterole");
        var role = ApplicationRole.provisioned("essai_app", "secret", owner);

        assertThat(whoIs(role)).isEqualTo("essai_app");
    }

    @Test
    void thePasswordIsNeverPrinted() {
        var role = ApplicationRole.given("essai_app", "secret");

        assertThat(role.toString()).doesNotContain("secret");
    }

    @Test
    void anOwnerThatMayNotMakeRolesIsToldWhatToDo() {
        run("create role essai_owner login password 'secret'");
        var modest = new DriverManagerDataSource(owner.getUrl(), "essai_owner", "secret");

        assertThatExceptionOfType(DatabaseNotReady.class)
                .isThrownBy(() -> ApplicationRole.provisioned("essai_app", "secret", modest))
                .withMessageContaining("essai_app")
                .satisfies(refusal -> assertThat(refusal.remedy())
                        .contains("create role essai_app login", "guichet.database.application-password"));
    }

    private String whoIs(ApplicationRole role) {
        return JdbcClient.create(new DriverManagerDataSource(owner.getUrl(), role.name(), role.password()))
                .sql("select current_user")
                .query(String.class)
                .single();
    }

    private void run(String sql) {
        JdbcClient.create(owner).sql(sql).update();
    }
}
