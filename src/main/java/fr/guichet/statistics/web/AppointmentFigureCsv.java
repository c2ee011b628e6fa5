package fr.guichet.statistics.web;

import fr.guichet.appointment.AppointmentStatus;
import fr.guichet.shared.web.CsvFile;
import fr.guichet.statistics.FigureExports;
import fr.guichet.statistics.Scope;
import fr.guichet.statistics.appointment.AppointmentFigures;
import fr.guichet.statistics.appointment.AppointmentTable.Line;
import fr.guichet.statistics.appointment.DelayTable;
import fr.guichet.statistics.appointment.FillTable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;

/** The figures of appointments as files: one header line, then a row a line of the table. */
@Component
class AppointmentFigureCsv {

    private final AppointmentFigures figures;
    private final FigureExports exports;

    AppointmentFigureCsv(AppointmentFigures figures, FigureExports exports) {
        this.figures = figures;
        this.exports = exports;
    }

    /** @param lines which table: « permanences », « delais », else the appointments */
    View rows(@Nullable String lines, Scope scope) {
        return switch (lines) {
            case "permanences" -> fill(scope);
            case "delais" -> delays(scope);
            case null, default -> appointments(scope);
        };
    }

    private View appointments(Scope scope) {
        var table = figures.byStatus(scope);
        var header = new ArrayList<>(List.of("par", "libelle", "rendez_vous"));
        Arrays.stream(AppointmentStatus.values()).map(Enum::name).forEach(header::add);
        header.add("taux_absence");
        return file("rendez-vous", scope, header, rows -> {
            table.places().forEach(line -> appointments("lieu", line, rows));
            table.types().forEach(line -> appointments("motif", line, rows));
            table.months().forEach(line -> appointments("mois", line, rows));
        });
    }

    private static void appointments(String by, Line line, CsvFile rows) {
        var cells = new ArrayList<@Nullable Object>(List.of(by, line.name(), line.all()));
        for (var status : AppointmentStatus.values()) {
            cells.add(line.count(status));
        }
        cells.add(FigureCsv.rounded(line.noShowRate()));
        rows.row(cells.toArray());
    }

    private View fill(Scope scope) {
        var table = figures.fill(scope);
        var header = List.of(
                "par", "libelle", "minutes_proposees", "minutes_reservees", "taux_remplissage", "minutes_hors_plages");
        return file("permanences", scope, header, rows -> {
            table.permanences().forEach(line -> fill("permanence", line.name(), line, rows));
            fill("agents", "", table.agents(), rows);
        });
    }

    private static void fill(String by, String name, FillTable.Line line, CsvFile rows) {
        rows.row(
                by,
                name,
                line.offered().toMinutes(),
                line.booked().toMinutes(),
                FigureCsv.rounded(line.rate()),
                line.outside().toMinutes());
    }

    private View delays(Scope scope) {
        var table = figures.delays(scope);
        var header =
                List.of("lieu", "motif", "releves", "sans_creneau", "moyenne", "mediane", "dernier_releve", "dernier");
        return file(
                "delais",
                scope,
                header,
                rows -> table.places().forEach(place -> place.lines().forEach(line -> delay(place, line, rows))));
    }

    private static void delay(DelayTable.Place place, DelayTable.Line line, CsvFile rows) {
        rows.row(
                place.name(),
                line.type(),
                line.nights(),
                line.without(),
                FigureCsv.rounded(line.mean()),
                FigureCsv.rounded(line.median()),
                line.latestDay(),
                line.latest());
    }

    private View file(String name, Scope scope, List<String> header, Consumer<CsvFile> rows) {
        exports.record();
        var period = scope.period();
        return (model, request, response) ->
                CsvFile.send(response, "statistiques-" + name + "-" + period.from() + "-" + period.to(), header, rows);
    }
}
