package fr.guichet.site;

import static java.util.stream.Collectors.toMap;

import fr.guichet.shared.model.Constraints;
import fr.guichet.shared.model.Ids;
import fr.guichet.shared.model.RuleViolation;
import fr.guichet.shared.tenancy.EveryStructure;
import fr.guichet.shared.tenancy.Tenancy;
import fr.guichet.site.SiteEvent.StructureOpened;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Opens structures and names them. */
@Service
public class StructureService implements EveryStructure {

    /** Words that follow {@code /horaires/} themselves. */
    private static final Set<String> RESERVED_CODES = Set.of("affiche");

    private final StructureRepository structures;
    private final SiteRepository sites;
    private final NeighbourhoodRepository neighbourhoods;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;

    StructureService(
            StructureRepository structures,
            SiteRepository sites,
            NeighbourhoodRepository neighbourhoods,
            JdbcClient jdbc,
            ApplicationEventPublisher events,
            PlatformTransactionManager transactions) {
        this.structures = structures;
        this.sites = sites;
        this.neighbourhoods = neighbourhoods;
        this.jdbc = jdbc;
        this.events = events;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Acts for the new structure, so its transaction is always its own. */
    public UUID open(OpenStructure opening) {
        var structureId = Ids.next();
        Tenancy.runAs(structureId, () -> open(structureId, opening));
        return structureId;
    }

    /** For a caller that already acts for the new structure, in the transaction that furnishes it too. */
    public void open(UUID structureId, OpenStructure opening) {
        transaction.executeWithoutResult(status -> begin(structureId, opening));
    }

    private void begin(UUID structureId, OpenStructure opening) {
        if (RESERVED_CODES.contains(opening.code())) {
            throw new RuleViolation("structure.code-reserved", opening.code()).on("name");
        }
        var mainSite = new Site(Ids.next(), SiteKind.MAIN, opening.mainSite().inCommune(opening.inseeCode()));
        var structure = new Structure(structureId, opening, mainSite.getId());
        Constraints.explained(() -> structures.saveAndFlush(structure));
        sites.saveAndFlush(mainSite);
        neighbourhoods.saveAll(Neighbourhood.inOrder(
                opening.neighbourhoods(), opening.mainSite().openedOn()));
        events.publishEvent(new StructureOpened(structureId));
    }

    @Transactional(readOnly = true)
    public boolean exists(UUID id) {
        return structures.existsById(id);
    }

    @Transactional(readOnly = true)
    public boolean wasOpenedBy(UUID id, String login) {
        return structures.existsByIdAndCreatedBy(id, login);
    }

    @Transactional(readOnly = true)
    public boolean anyExists() {
        return structures.existsBy();
    }

    @Override
    @Transactional(readOnly = true)
    public List<UUID> structureIds() {
        return structures.findAllIds();
    }

    /** @param ids at least one */
    @Transactional(readOnly = true)
    public List<StructureRow> named(Collection<UUID> ids) {
        return jdbc.sql("select id, code, name from structure where id in (:ids) order by name")
                .param("ids", ids)
                .query((row, number) ->
                        new StructureRow(row.getObject("id", UUID.class), row.getString("code"), row.getString("name")))
                .list();
    }

    @Transactional(readOnly = true)
    public Optional<StructureRow> byCode(String code) {
        return structures.findRowByCode(code);
    }

    /** The open structures among structures of the national list, by their number there. */
    @Transactional(readOnly = true)
    public Map<String, StructureRow> byNationalId(Collection<String> nationalIds) {
        return structures.findByNationalIdIn(nationalIds).stream()
                .collect(toMap(structure -> String.valueOf(structure.getNationalId()), Structure::toRow));
    }

    /** The structure of an installation that has just one. */
    @Transactional(readOnly = true)
    public Optional<StructureRow> only() {
        var first = structures.findTwoRows();
        return first.size() == 1 ? Optional.of(first.getFirst()) : Optional.empty();
    }
}
