package fr.guichet.testing;

import static fr.guichet.account.Role.COORDINATOR;
import static fr.guichet.account.Role.COUNSELLOR;
import static fr.guichet.appointment.Appointments.bookUnder;
import static fr.guichet.visit.VisitService.Leeway.SEVEN_DAYS;
import static fr.guichet.visit.Visits.aVisit;

import fr.guichet.appointment.AppointmentService;
import fr.guichet.availability.Availabilities;
import fr.guichet.opening.ClosureReason;
import fr.guichet.opening.closure.ClosureService;
import fr.guichet.opening.closure.DecideClosure;
import fr.guichet.rota.LeaveService;
import fr.guichet.rota.Rotas;
import fr.guichet.rota.StandardWeekService;
import fr.guichet.testing.Houses.House;
import fr.guichet.visit.VisitService;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import org.springframework.boot.test.context.TestComponent;

/** Test data for what is promised of every page: a house of which each page has something to show. */
@TestComponent
public class BusyHouses {

    private final VisitService visits;
    private final StandardWeekService weeks;
    private final LeaveService leaves;
    private final Availabilities availabilities;
    private final AppointmentService appointments;
    private final ClosureService closures;

    BusyHouses(
            VisitService visits,
            StandardWeekService weeks,
            LeaveService leaves,
            Availabilities availabilities,
            AppointmentService appointments,
            ClosureService closures) {
        this.visits = visits;
        this.weeks = weeks;
        this.leaves = leaves;
        this.availabilities = availabilities;
        this.appointments = appointments;
        this.closures = closures;
    }

    /**
     * A visit of today, a planning with a gap, what can be booked, an appointment on Wednesday 18 March 2026 and an announced closure of the
     * antenna on the 11th: all that an address of {@link PageAddresses} names has that id.
     */
    public void workUnder(House house, UUID id) {
        house.as(COUNSELLOR, () -> visits.log(id, aVisit(house).build(), SEVEN_DAYS.atAnyHour()));
        Rotas.plan(house, weeks, leaves);
        availabilities.allUnder(house, id);
        bookUnder(house, appointments, id, id, LocalTime.of(14, 0));
        var day = LocalDate.of(2026, 3, 11);
        house.as(
                COORDINATOR,
                () -> closures.close(new DecideClosure(
                        id,
                        house.antennaId(),
                        day,
                        day,
                        null,
                        null,
                        ClosureReason.TRAINING,
                        true,
                        "Venez à la maison mère")));
    }
}
