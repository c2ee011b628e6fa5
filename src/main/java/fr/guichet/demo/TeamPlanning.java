package fr.guichet.demo;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import fr.guichet.account.AccountRow;
import fr.guichet.account.AccountService;
import fr.guichet.continuity.MinimumService;
import fr.guichet.continuity.SetMinimum;
import fr.guichet.rota.PlanStandardWeek;
import fr.guichet.rota.Shift;
import fr.guichet.rota.StandardWeekService;
import fr.guichet.shared.model.Ids;
import fr.guichet.shared.model.Validity;
import fr.guichet.shared.tenancy.Tenancy;
import fr.guichet.shared.typed.TypedRanges;
import fr.guichet.site.SiteKind;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Plans the team of Chambéry once: its standard weeks, and how few agents the house holds with at certain hours. */
@Component
@Profile("demo")
class TeamPlanning {

    private final StandardWeekService weeks;
    private final MinimumService minimums;
    private final AccountService accounts;

    TeamPlanning(StandardWeekService weeks, MinimumService minimums, AccountService accounts) {
        this.weeks = weeks;
        this.minimums = minimums;
        this.accounts = accounts;
    }

    void plan(House house) {
        Tenancy.as(house.structureId(), () -> {
            if (weeks.fromOn(StructureOpening.OPENED_ON).isEmpty()) {
                planWeeks(house);
                lower(
                        house,
                        null,
                        null,
                        null,
                        house.siteId(SiteKind.ANTENNA),
                        "L’équipe se partage entre les deux sites");
                lower(
                        house,
                        DayOfWeek.MONDAY,
                        LocalTime.of(12, 30),
                        LocalTime.of(13, 30),
                        null,
                        "Relais du déjeuner, le lundi en continu");
            }
            return house;
        });
    }

    private void planWeeks(House house) {
        var ids = accounts.accounts().stream().collect(toMap(AccountRow::login, AccountRow::id));
        DemoFile.rows("team.csv").stream()
                .collect(groupingBy(row -> row.getField("login")))
                .forEach((login, rows) -> {
                    if (ids.containsKey(login)) {
                        weeks.planFirst(week(house, ids.get(login), rows));
                    }
                });
    }

    private static PlanStandardWeek week(House house, UUID agentId, List<NamedCsvRecord> rows) {
        return new PlanStandardWeek(
                Ids.next(),
                agentId,
                StructureOpening.OPENED_ON,
                Duration.ofHours(Long.parseLong(rows.getFirst().getField("contract"))),
                rows.stream()
                        .collect(toMap(
                                row -> DayOfWeek.valueOf(row.getField("weekday")),
                                row -> shifts(house, row),
                                (one, other) -> Stream.concat(one.stream(), other.stream())
                                        .toList())));
    }

    private static List<Shift> shifts(House house, NamedCsvRecord row) {
        var site = house.siteId(SiteKind.valueOf(row.getField("site")));
        return TypedRanges.read(row.getField("hours")).stream()
                .map(range -> new Shift(site, range))
                .toList();
    }

    private void lower(
            House house,
            @Nullable DayOfWeek weekday,
            @Nullable LocalTime from,
            @Nullable LocalTime to,
            @Nullable UUID whileOpen,
            String reason) {
        minimums.set(new SetMinimum(
                Ids.next(),
                house.siteId(SiteKind.MAIN),
                1,
                weekday,
                from,
                to,
                whileOpen,
                Validity.since(StructureOpening.OPENED_ON),
                reason));
    }
}
