package fr.guichet.statistics;

import fr.guichet.shared.tenancy.Tenancy;
import fr.guichet.site.SiteService;
import fr.guichet.site.StructureRow;
import fr.guichet.site.StructureService;
import fr.guichet.statistics.StructureCalendars.Opened;
import fr.guichet.statistics.VisitsByPlace.Counted;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/** Names the places of a scope: the sites of the structure, or, of several structures, the structures alone. */
@Component
public class Places {

    private final VisitsByPlace visits;
    private final SiteService sites;
    private final StructureService structures;

    Places(VisitsByPlace visits, SiteService sites, StructureService structures) {
        this.visits = visits;
        this.sites = sites;
        this.structures = structures;
    }

    PlaceTable count(Scope scope, Opened opened) {
        var counted = visits.count(scope);
        return new PlaceTable(
                isOneStructure(scope) ? sites(scope, counted, opened) : structures(scope, counted, opened));
    }

    /** The places of the scope by id, in the order in which they are shown. */
    public Map<UUID, String> named(Scope scope) {
        var named = new LinkedHashMap<UUID, String>();
        if (isOneStructure(scope)) {
            sites.sites().stream()
                    .filter(site -> scope.siteId() == null || site.id().equals(scope.siteId()))
                    .forEach(site -> named.put(site.id(), site.name()));
        } else {
            structures.named(scope.structureIds()).stream()
                    .sorted(Comparator.comparing(StructureRow::name))
                    .forEach(structure -> named.put(structure.id(), structure.name()));
        }
        return named;
    }

    public static boolean isOneStructure(Scope scope) {
        return scope.structureIds().equals(Set.of(Tenancy.requireStructureId()));
    }

    private List<PlaceTable.Line> sites(Scope scope, List<Counted> counted, Opened opened) {
        return sites.sites().stream()
                .filter(site -> scope.siteId() == null || site.id().equals(scope.siteId()))
                .map(site -> line(
                        site.id(),
                        site.name(),
                        counted,
                        row -> row.siteId().equals(site.id()),
                        opened.atSite(site.id(), scope.period())))
                .filter(line ->
                        line.visits() > 0 || line.before() > 0 || line.open().days() > 0)
                .toList();
    }

    private List<PlaceTable.Line> structures(Scope scope, List<Counted> counted, Opened opened) {
        return structures.named(scope.structureIds()).stream()
                .map(structure -> line(
                        structure.id(),
                        structure.name(),
                        counted,
                        row -> row.structureId().equals(structure.id()),
                        opened.inStructure(structure.id(), scope.period())))
                .sorted(Comparator.comparing(PlaceTable.Line::name))
                .toList();
    }

    private static PlaceTable.Line line(
            UUID id, String name, List<Counted> counted, Predicate<Counted> there, OpenTime open) {
        var rows = counted.stream().filter(there).toList();
        return new PlaceTable.Line(
                id,
                name,
                rows.stream().mapToLong(Counted::visits).sum(),
                rows.stream().mapToLong(Counted::before).sum(),
                open);
    }
}
