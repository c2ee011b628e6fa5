package fr.guichet.site;

import static fr.guichet.testing.SqlStates.CHECK;
import static fr.guichet.testing.SqlStates.NO_SUCH_ROW_TO_REFER_TO;
import static fr.guichet.testing.SqlStates.OVERLAP;
import static fr.guichet.testing.SqlStates.TAKEN;
import static fr.guichet.testing.SqlStates.assertRefused;
import static java.time.DayOfWeek.FRIDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.guichet.opening.OpeningHoursService;
import fr.guichet.opening.SiteCalendar;
import fr.guichet.shared.model.Ids;
import fr.guichet.shared.model.TimeRange;
import fr.guichet.shared.tenancy.Tenancy;
import fr.guichet.testing.Houses;
import fr.guichet.testing.Houses.House;
import fr.guichet.testing.IntegrationTest;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the database refuses about sites, whoever asks. */
@IntegrationTest
class SiteConstraintsTests {

    @Autowired
    Houses houses;

    @Autowired
    StructureService structures;

    @Autowired
    SiteService sites;

    @Autowired
    SiteCalendar calendar;

    @Autowired
    OpeningHoursService openingHours;

    @Autowired
    JdbcClient jdbc;

    House house;

    @BeforeEach
    void openAHouse() {
        house = houses.open();
    }

    @Test
    void aStructureHasOneMainSite() {
        assertThat(inStructure("select count(*) from site where kind = 'MAIN'")).isEqualTo(1);
    }

    @Test
    void aSecondMainSiteIsRefused() {
        assertRefused(TAKEN, () -> change("update site set kind = 'MAIN'"));
    }

    @Test
    void aStructureWithoutAMainSiteIsRefused() {
        assertRefused(NO_SUCH_ROW_TO_REFER_TO, () -> change("update site set kind = 'ANTENNA'"));
    }

    @Test
    void aStructureThatOpensWithoutASiteIsRefused() {
        var id = Ids.next();
        assertRefused(
                NO_SUCH_ROW_TO_REFER_TO,
                () -> Tenancy.runAs(
                        id,
                        () -> jdbc.sql("""
                        insert into structure (id, version, code, name, main_site_id,
                                               created_at, created_by, updated_at, updated_by)
                        values (:id, 0, 'sans-site', 'Maison sans site', :site, now(), 'essai', now(), 'essai')
                        """)
                                .param("id", id)
                                .param("site", Ids.next())
                                .update()));
    }

    @Test
    void theMainSiteOfAnotherStructureIsRefused() {
        var other = houses.open();
        assertRefused(
                NO_SUCH_ROW_TO_REFER_TO,
                () -> jdbc.sql("update structure set main_site_id = :site where id = :id")
                        .param("site", other.mainSiteId())
                        .param("id", house.structureId())
                        .update());
    }

    @Test
    void aHouseCannotBeCalledAsThePosterOfAnother() {
        assertThatThrownBy(() -> structures.open(opening("affiche"))).hasMessageContaining("structure.code-reserved");
    }

    @Test
    void norMayItTakeThatNameLater() {
        assertRefused(
                CHECK,
                () -> jdbc.sql("update structure set code = 'affiche' where id = :id")
                        .param("id", house.structureId())
                        .update());
    }

    @Test
    void theMainSiteIsInTheCommuneOfItsHouse() {
        var opened = structures.open(opening("chez-nous"));

        assertThat(Tenancy.as(opened, () -> sites.sites().getFirst().location()))
                .isEqualTo(new SiteLocation("73065", 45.59, 5.91));
    }

    private static OpenStructure opening(String code) {
        var paris = ZoneId.of("Europe/Paris");
        var site = new SiteDetails(
                "Les Hauts", "1 rue Fictive", "73000", "Chambéry", null, 45.59, 5.91, paris, LocalDate.of(2022, 10, 1));
        return new OpenStructure(code, "Maison d’essai", "73065", null, site, List.of());
    }

    @Test
    void twoVersionsOfTheHoursOnOneDayAreRefused() {
        assertRefused(OVERLAP, () -> publish(LocalDate.of(2026, 9, 1), range("09:00", "12:00")));
    }

    @Test
    void overlappingRangesOfOneDayAreRefused() {
        change("update opening_hours set valid_to = '2026-08-31'");

        assertRefused(
                OVERLAP, () -> publish(LocalDate.of(2026, 9, 1), range("09:00", "12:00"), range("11:45", "16:00")));
    }

    @Test
    void rangesThatTouchBecomeOne() {
        change("update opening_hours set valid_to = '2026-08-31'");

        publish(LocalDate.of(2026, 9, 1), range("09:00", "12:00"), range("12:00", "16:00"));

        assertThat(Tenancy.as(house.structureId(), () -> calendar.day(house.mainSiteId(), LocalDate.of(2026, 9, 4)))
                        .ranges())
                .containsExactly(range("09:00", "16:00"));
    }

    private void publish(LocalDate from, TimeRange... ranges) {
        Tenancy.runAs(
                house.structureId(),
                () -> openingHours.publishFirst(house.mainSiteId(), from, Map.of(FRIDAY, List.of(ranges))));
    }

    private void change(String sql) {
        Tenancy.runAs(house.structureId(), () -> jdbc.sql(sql).update());
    }

    private long inStructure(String sql) {
        return Tenancy.as(
                house.structureId(), () -> jdbc.sql(sql).query(Long.class).single());
    }

    private static TimeRange range(String start, String end) {
        return new TimeRange(LocalTime.parse(start), LocalTime.parse(end));
    }
}
