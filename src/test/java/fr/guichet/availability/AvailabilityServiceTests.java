package fr.guichet.availability;

import static fr.guichet.account.Role.COORDINATOR;
import static fr.guichet.account.Role.COUNSELLOR;
import static org.assertj.core.api.Assertions.assertThat;

import fr.guichet.site.RoomKind;
import fr.guichet.testing.Houses;
import fr.guichet.testing.Houses.House;
import fr.guichet.testing.IntegrationTest;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Today is Tuesday 10 March 2026. */
@IntegrationTest
class AvailabilityServiceTests {

    private static final LocalDate TUESDAY = LocalDate.of(2026, 3, 17);

    @Autowired
    Houses houses;

    @Autowired
    Availabilities data;

    @Autowired
    AvailabilityService availabilities;

    @Autowired
    AvailabilityCalendar calendar;

    House house;
    UUID counsellor;
    UUID office;
    UUID pension;

    @BeforeEach
    void openTheHouse() {
        house = houses.open();
        counsellor = house.agent(COUNSELLOR).accountId();
        office = data.room(house, RoomKind.APPOINTMENT_OFFICE, "Bureau RDV");
        pension = data.type(house, ProviderKind.COUNSELLOR, "Retraite", RoomKind.APPOINTMENT_OFFICE);
    }

    @Test
    void whatRecursEveryWeekIsHeldEveryWeek() {
        data.weekly(house, counsellor, office, TUESDAY, "09:00", "12:00", pension);

        assertThat(days(TUESDAY.minusWeeks(1), TUESDAY.plusWeeks(2)))
                .containsExactly(TUESDAY, TUESDAY.plusWeeks(1), TUESDAY.plusWeeks(2));
    }

    private List<LocalDate> days(LocalDate from, LocalDate to) {
        return house.as(COORDINATOR, () -> calendar.sessions(from, to)).stream()
                .map(AvailabilitySession::day)
                .toList();
    }
}
