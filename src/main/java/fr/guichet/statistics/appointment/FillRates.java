package fr.guichet.statistics.appointment;

import fr.guichet.appointment.SessionFill;
import fr.guichet.appointment.SessionFill.Occupancy;
import fr.guichet.shared.tenancy.Tenancy;
import fr.guichet.statistics.Places;
import fr.guichet.statistics.Scope;
import fr.guichet.statistics.appointment.FillTable.Line;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** How full the sessions of a scope are (unit: the minute): each structure counted as that structure, outside any transaction. */
@Component
class FillRates {

    private final SessionFill fill;
    private final Places places;

    FillRates(SessionFill fill, Places places) {
        this.fill = fill;
        this.places = places;
    }

    FillTable count(Scope scope) {
        var permanences = new ArrayList<Line>();
        var agents = Line.none("");
        for (var structure : scope.structureIds()) {
            var filled = Tenancy.as(
                    structure,
                    () -> fill.between(scope.period().from(), scope.period().to(), scope.siteId()));
            agents = ofAgents(filled).reduce(agents, Line::plus);
            permanences.addAll(
                    Places.isOneStructure(scope)
                            ? ofIntervenants(filled).toList()
                            : List.of(ofIntervenants(filled)
                                    .reduce(Line.none(places.named(scope).getOrDefault(structure, "")), Line::plus)));
        }
        permanences.sort(Comparator.comparing(Line::name));
        return new FillTable(List.copyOf(permanences), agents);
    }

    private static Stream<Line> ofAgents(List<Occupancy> filled) {
        return filled.stream().filter(time -> time.provider().agentId() != null).map(FillRates::line);
    }

    private static Stream<Line> ofIntervenants(List<Occupancy> filled) {
        return filled.stream()
                .filter(time -> time.provider().intervenantId() != null)
                .map(FillRates::line);
    }

    private static Line line(Occupancy time) {
        return new Line(time.provider().name(), time.offered(), time.booked(), time.outside());
    }
}
