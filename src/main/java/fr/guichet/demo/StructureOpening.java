package fr.guichet.demo;

import static java.util.stream.Collectors.toMap;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import fr.guichet.account.AccountRow;
import fr.guichet.account.AccountService;
import fr.guichet.account.CreateAccount;
import fr.guichet.account.Role;
import fr.guichet.demo.House.Origin;
import fr.guichet.exchange.NationalListReading;
import fr.guichet.exchange.NationalListService;
import fr.guichet.exchange.NationalRow;
import fr.guichet.opening.OpeningHoursService;
import fr.guichet.shared.model.TimeRange;
import fr.guichet.shared.tenancy.Tenancy;
import fr.guichet.site.OpenStructure;
import fr.guichet.site.SiteDetails;
import fr.guichet.site.SiteKind;
import fr.guichet.site.SiteRow;
import fr.guichet.site.SiteService;
import fr.guichet.site.StructureRow;
import fr.guichet.site.StructureService;
import fr.guichet.site.TypedSite;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Opens each demo house once; what an interrupted start left undone, the next one does. */
@Component
@Profile("demo")
class StructureOpening {

    static final String PASSWORD = "Guichet-demo-2024!";
    static final LocalDate OPENED_ON = LocalDate.of(2022, 10, 1);

    private static final TimeRange AFTERNOON = new TimeRange(LocalTime.of(13, 30), LocalTime.of(17, 0));

    private final StructureService structures;
    private final SiteService sites;
    private final OpeningHoursService openingHours;
    private final AccountService accounts;
    private final NationalListService lists;
    private final TransactionTemplate transaction;

    StructureOpening(
            StructureService structures,
            SiteService sites,
            OpeningHoursService openingHours,
            AccountService accounts,
            NationalListService lists,
            PlatformTransactionManager transactions) {
        this.structures = structures;
        this.sites = sites;
        this.openingHours = openingHours;
        this.accounts = accounts;
        this.lists = lists;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** The house of the brief: a row of the national list, and the antenna that its comment names. */
    House chambery(NationalListReading list) {
        var row = list.row("2942").orElseThrow();
        return open("chambery", "France services de Chambéry", "Les Hauts-de-Chambéry", row, () -> {
            var antenna = sites.openAntenna(inTheSameTown(row.site("Le Biollay", OPENED_ON)));
            openingHours.publishFirst(antenna, OPENED_ON, Map.of(DayOfWeek.WEDNESDAY, List.of(AFTERNOON)));
            Person.CHAMBERY.forEach(this::createAccount);
            lists.putInUse(list);
        });
    }

    /** A small neighbour, to see that each house sees its own rows only, and that a network follows several. */
    House entrelacs(NationalListReading list) {
        return open(
                "entrelacs",
                "France services Entrelacs",
                "Entrelacs",
                list.row("430").orElseThrow(),
                () -> {
                    Person.ENTRELACS.forEach(this::createAccount);
                    accounts.admit(Person.FOLLOWER, Set.of(Role.NETWORK), List.of());
                });
    }

    /** The street of the antenna is not published. */
    private static SiteDetails inTheSameTown(TypedSite antenna) {
        return new TypedSite(
                        antenna.name(),
                        "Mairie de quartier du Biollay",
                        antenna.postalCode(),
                        antenna.city(),
                        antenna.phone(),
                        antenna.openedOn(),
                        antenna.inseeCode())
                .toDetails();
    }

    private House open(String code, String name, String mainSite, NationalRow row, Runnable furnish) {
        var structureId = structures
                .byCode(code)
                .map(StructureRow::id)
                .orElseGet(() -> structures.open(new OpenStructure(
                        code,
                        name,
                        row.inseeCode(),
                        row.nationalId(),
                        row.locate(row.site(mainSite, OPENED_ON).toDetails()),
                        labels(code))));
        return Tenancy.as(structureId, () -> {
            if (accounts.accounts().isEmpty()) {
                transaction.executeWithoutResult(status -> {
                    openingHours.publishFirst(
                            mainSiteId(), OPENED_ON, row.week().ranges());
                    furnish.run();
                });
            }
            return house(code, structureId);
        });
    }

    private void createAccount(Person person) {
        var siteIds = sites.sites().stream().map(SiteRow::id).toList();
        accounts.create(
                new CreateAccount(
                        person.login(),
                        person.displayName(),
                        Set.of(person.role()),
                        person.worksAtASite() ? siteIds : List.of()),
                PASSWORD);
    }

    private House house(String code, UUID structureId) {
        return new House(code, structureId, siteIds(), agentIds(), origins(code));
    }

    private Map<SiteKind, UUID> siteIds() {
        return sites.sites().stream().collect(toMap(SiteRow::kind, SiteRow::id, (first, second) -> first));
    }

    private UUID mainSiteId() {
        return sites.sites().getFirst().id();
    }

    /** Known by their logins: an agent added to the demo does not take over their past. */
    private List<UUID> agentIds() {
        var idsByLogin = accounts.accounts().stream().collect(toMap(AccountRow::login, AccountRow::id));
        return List.of(Person.CHAMBERY, Person.ENTRELACS).stream()
                .flatMap(List::stream)
                .filter(person -> person.receivesPeople() && idsByLogin.containsKey(person.login()))
                .map(person -> idsByLogin.get(person.login()))
                .toList();
    }

    private static List<NamedCsvRecord> neighbourhoods(String code) {
        return DemoFile.rows("neighbourhoods.csv").stream()
                .filter(row -> row.getField("structure").equals(code))
                .toList();
    }

    private static List<String> labels(String code) {
        return neighbourhoods(code).stream().map(row -> row.getField("label")).toList();
    }

    private List<Origin> origins(String code) {
        var offered = sites.neighbourhoods(OPENED_ON);
        return neighbourhoods(code).stream()
                .flatMap(row -> offered.stream()
                        .filter(neighbourhood -> neighbourhood.label().equals(row.getField("label")))
                        .map(neighbourhood -> new Origin(
                                neighbourhood.code(),
                                Integer.parseInt(row.getField("main")),
                                Integer.parseInt(row.getField("antenna")))))
                .toList();
    }
}
