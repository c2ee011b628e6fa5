package fr.guichet.statistics.web;

import fr.guichet.opening.ClosureReason;
import fr.guichet.shared.web.CsvFile;
import fr.guichet.statistics.FigureExports;
import fr.guichet.statistics.FigureView;
import fr.guichet.statistics.Headline;
import fr.guichet.statistics.OpenTime;
import fr.guichet.statistics.Scope;
import fr.guichet.statistics.StatisticsService;
import fr.guichet.statistics.breakdown.Breakdown;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;

/** The figures as files: one header line, then a row a line of the table, and a trace of who took them. */
@Component
class FigureCsv {

    private final StatisticsService statistics;
    private final FigureExports exports;
    private final MessageSource messages;

    FigureCsv(StatisticsService statistics, FigureExports exports, MessageSource messages) {
        this.statistics = statistics;
        this.exports = exports;
        this.messages = messages;
    }

    View figure(FigureView view, Scope scope) {
        return switch (view) {
            case MONTHS -> months(scope);
            case BUSY_HOURS -> busyHours(scope);
            case SITES -> places(scope);
            case CONTINUITY -> continuity(scope);
            default -> breakdown(view, scope);
        };
    }

    View overview(Scope scope) {
        var overview = statistics.overview(scope);
        return file("chiffres", scope, List.of("indicateur", "valeur", "comparaison"), rows -> {
            var now = measures(overview.now(), overview.open());
            var before = overview.before() == null || overview.openBefore() == null
                    ? null
                    : measures(overview.before(), overview.openBefore());
            for (int line = 0; line < now.size(); line++) {
                var measure = now.get(line);
                rows.row(
                        words(measure.key()),
                        measure.value(),
                        before == null ? null : before.get(line).value());
            }
        });
    }

    private record Measure(String key, @Nullable Object value) {}

    private static List<Measure> measures(Headline headline, OpenTime open) {
        return List.of(
                new Measure("statistics.visits", headline.visits()),
                new Measure("statistics.requests", headline.requests()),
                new Measure("statistics.per-open-day", rounded(open.perDay(headline.visits()))),
                new Measure("statistics.per-open-hour", rounded(open.perHour(headline.visits()))),
                new Measure("statistics.resolved", rounded(headline.resolvedShare())),
                new Measure("statistics.by-appointment", rounded(headline.appointmentShare())),
                new Measure("statistics.median", rounded(headline.medianMinutes())));
    }

    private View breakdown(FigureView view, Scope scope) {
        var breakdown = statistics.breakdown(view, scope);
        return file(view.slug(), scope, List.of("code", "libelle", "nombre", "part"), rows -> {
            for (var line : breakdown.lines()) {
                rows.row(line.code(), label(view, line), line.count(), rounded(breakdown.share(line)));
            }
            if (breakdown.unknown() > 0) {
                rows.row("UNKNOWN", words("statistics.unknown"), breakdown.unknown(), null);
            }
        });
    }

    private String label(FigureView view, Breakdown.Line line) {
        return line.name() == null ? words(view.label(line.code())) : line.name();
    }

    private View months(Scope scope) {
        var table = statistics.months(scope);
        return file(
                "mois",
                scope,
                List.of("mois", "du", "au", "passages", "un_an_avant"),
                rows -> table.lines()
                        .forEach(line -> rows.row(
                                line.month(), line.days().from(), line.days().to(), line.visits(), line.before())));
    }

    private View busyHours(Scope scope) {
        var map = statistics.busyHours(scope);
        var header = List.of("jour", "heure", "passages", "heures_ouvertes", "passages_par_heure_ouverte");
        return file(
                "affluence",
                scope,
                header,
                rows -> map.lines().stream()
                        .flatMap(line -> line.cells().stream())
                        .forEach(cell -> rows.row(
                                cell.weekday().getDisplayName(TextStyle.FULL, Locale.FRANCE),
                                cell.hour(),
                                cell.visits(),
                                rounded(cell.open().toMinutes() / 60.0),
                                rounded(cell.perOpenHour()))));
    }

    private View places(Scope scope) {
        var table = statistics.places(scope);
        var header = List.of("id", "libelle", "passages", "comparaison", "part", "jours_ouverts", "heures_ouvertes");
        return file(
                "sites",
                scope,
                header,
                rows -> table.lines()
                        .forEach(line -> rows.row(
                                line.id(),
                                line.name(),
                                line.visits(),
                                line.before(),
                                rounded(table.share(line)),
                                line.open().days(),
                                rounded(line.open().hours()))));
    }

    private View continuity(Scope scope) {
        var table = statistics.continuity(scope);
        var header = new ArrayList<>(List.of(
                "id", "libelle", "mois", "heures_dues", "heures_ouvertes", "taux", "ouvertures_exceptionnelles"));
        Arrays.stream(ClosureReason.values()).forEach(reason -> header.add("ferme_" + reason));
        return file(
                "continuite",
                scope,
                header,
                rows -> table.places()
                        .forEach(place -> place.months().forEach(line -> {
                            var cells = new ArrayList<@Nullable Object>(List.of(place.id(), place.name()));
                            cells.add(line.month());
                            cells.add(hours(line.due()));
                            cells.add(hours(line.open()));
                            cells.add(rounded(line.rate()));
                            cells.add(hours(line.special()));
                            for (var reason : ClosureReason.values()) {
                                cells.add(hours(line.causes().getOrDefault(reason, Duration.ZERO)));
                            }
                            rows.row(cells.toArray());
                        })));
    }

    private static @Nullable String hours(Duration time) {
        return rounded(time.toMinutes() / 60.0);
    }

    View day(Scope scope) {
        var sheet = statistics.daySheet(scope);
        var header = new ArrayList<>(List.of("heure", "passages", "demarches"));
        sheet.operators().forEach(operator -> header.add(operator.code()));
        return file(
                "jour",
                scope,
                header,
                rows -> sheet.lines().forEach(line -> {
                    var cells = new ArrayList<Object>(List.of(line.hour(), line.visits(), line.total()));
                    cells.addAll(line.requests());
                    rows.row(cells.toArray());
                }));
    }

    private View file(String name, Scope scope, List<String> header, Consumer<CsvFile> rows) {
        exports.record();
        var period = scope.period();
        return (model, request, response) ->
                CsvFile.send(response, "statistiques-" + name + "-" + period.from() + "-" + period.to(), header, rows);
    }

    private String words(String key) {
        return messages.getMessage(key, null, Locale.FRANCE);
    }

    static @Nullable String rounded(@Nullable Double value) {
        return value == null
                ? null
                : BigDecimal.valueOf(value)
                        .setScale(3, RoundingMode.HALF_UP)
                        .stripTrailingZeros()
                        .toPlainString()
                        .replace('.', ',');
    }
}
