package fr.guichet.statistics.appointment;

import fr.guichet.statistics.Scope;
import org.springframework.stereotype.Service;

/** The figures of appointments, of a structure or of those that a network account follows. */
@Service
public class AppointmentFigures {

    private final AppointmentsByStatus byStatus;
    private final FillRates fill;
    private final FreeSlotWaits waits;

    AppointmentFigures(AppointmentsByStatus byStatus, FillRates fill, FreeSlotWaits waits) {
        this.byStatus = byStatus;
        this.fill = fill;
        this.waits = waits;
    }

    public AppointmentTable byStatus(Scope scope) {
        return byStatus.count(scope);
    }

    public FillTable fill(Scope scope) {
        return fill.count(scope);
    }

    public DelayTable delays(Scope scope) {
        return waits.count(scope);
    }
}
