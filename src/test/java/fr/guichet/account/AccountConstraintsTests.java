package fr.guichet.account;

import static fr.guichet.account.Role.COUNSELLOR;
import static fr.guichet.testing.SqlStates.NO_SUCH_ROW_TO_REFER_TO;
import static fr.guichet.testing.SqlStates.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import fr.guichet.testing.Houses;
import fr.guichet.testing.Houses.House;
import fr.guichet.testing.IntegrationTest;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the database refuses about accounts, whoever asks. */
@IntegrationTest
class AccountConstraintsTests {

    @Autowired
    Houses houses;

    @Autowired
    JdbcClient jdbc;

    House house;

    @BeforeEach
    void openAHouse() {
        house = houses.open();
    }

    @Test
    void anAgentWorksAtASiteOfTheHouse() {
        assertThat(sendToSite(house.structureId(), house.mainSiteId())).isOne();
    }

    @Test
    void aSiteOfAnotherHouseIsRefused() {
        var other = houses.open();
        assertRefused(NO_SUCH_ROW_TO_REFER_TO, () -> sendToSite(house.structureId(), other.mainSiteId()));
    }

    @Test
    void aSiteOfAnotherHouseInTheNameOfThatHouseIsRefused() {
        var other = houses.open();
        assertRefused(NO_SUCH_ROW_TO_REFER_TO, () -> sendToSite(other.structureId(), other.mainSiteId()));
    }

    private int sendToSite(UUID structureId, UUID siteId) {
        return jdbc.sql("""
                        update account_structure_site set structure_id = :structureId, site_id = :siteId
                         where site_id = :mainSiteId and account_structure_id = (select id from account_structure
                                                        where structure_id = :house and account_id = :account)
                        """)
                .param("structureId", structureId)
                .param("siteId", siteId)
                .param("mainSiteId", house.mainSiteId())
                .param("house", house.structureId())
                .param("account", house.agent(COUNSELLOR).accountId())
                .update();
    }
}
