package fr.guichet.directory;

import static fr.guichet.account.Role.COORDINATOR;
import static fr.guichet.account.Role.COUNSELLOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.guichet.directory.DeskCatalogue.OfferedOperator;
import fr.guichet.directory.DeskCatalogue.OfferedProcedure;
import fr.guichet.shared.model.Ids;
import fr.guichet.shared.model.NotFound;
import fr.guichet.shared.model.RuleViolation;
import fr.guichet.shared.tenancy.Tenancy;
import fr.guichet.testing.Houses;
import fr.guichet.testing.Houses.House;
import fr.guichet.testing.IntegrationTest;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;

@IntegrationTest
class DirectoryServiceTests {

    private static final LocalDate TODAY = LocalDate.parse("2026-03-10");
    private static final LocalDate YESTERDAY = TODAY.minusDays(1);
    private static final LocalDate TOMORROW = TODAY.plusDays(1);

    @Autowired
    DirectoryService directory;

    @Autowired
    Catalogue catalogue;

    @Autowired
    CatalogueNames names;

    @Autowired
    DeskCatalogue desk;

    @Autowired
    Houses houses;

    @Autowired
    JdbcClient jdbc;

    House house;

    @BeforeEach
    void openAHouse() {
        house = houses.open();
    }

    @Test
    void aHouseThatOpensHasTheStarterCatalogue() {
        assertThat(operatorsOfferedOn(TODAY)).hasSize(21);
    }

    @Test
    void anOperatorIsOfferedOnlyFromTheDayItBecameAPartner() {
        assertThat(operatorsOfferedOn(LocalDate.parse("2024-12-31"))).doesNotContain("URSSAF", "AGIRC_ARRCO");
        assertThat(operatorsOfferedOn(LocalDate.parse("2025-01-01"))).contains("URSSAF", "AGIRC_ARRCO");
    }

    @Test
    void anAddedOperatorIsOfferedFromItsFirstDay() {
        asCoordinator(() -> directory.add(Ids.next(), theLibrary(TOMORROW)));

        assertThat(operatorsOfferedOn(TODAY)).doesNotContain("BIBLIOTHEQUE");
        assertThat(operatorsOfferedOn(TOMORROW)).contains("BIBLIOTHEQUE");
        assertThat(auditedActions()).contains("OperatorAdded");
    }

    @Test
    void aCodeIsTakenOnce() {
        asCoordinator(() -> directory.add(Ids.next(), theLibrary(TODAY)));

        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> asCoordinator(() -> directory.add(Ids.next(), theLibrary(TODAY))));
    }

    @Test
    void ofEightDesksThatAddOneCodeTogetherOneDoesAndSevenAreTold() throws Exception {
        var together = new CyclicBarrier(8);
        Callable<Boolean> add = () -> {
            together.await();
            try {
                asCoordinator(() -> directory.add(Ids.next(), theLibrary(TODAY)));
                return true;
            } catch (RuleViolation taken) {
                return false;
            }
        };
        try (var desks = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers =
                    desks.invokeAll(IntStream.range(0, 8).mapToObj(desk -> add).toList());
            var added = 0;
            for (var answer : answers) {
                added += answer.get() ? 1 : 0;
            }
            assertThat(added).isEqualTo(1);
        }
    }

    @Test
    void aRenameNeverRewritesThePast() {
        asCoordinator(() -> directory.rename("CAF", version("CAF"), new DatedName(TODAY, "Cafe", "La nouvelle CAF")));

        assertThat(nameOn("CAF", YESTERDAY)).isEqualTo("CAF");
        assertThat(nameOn("CAF", TODAY)).isEqualTo("Cafe");
        assertThat(auditedActions()).contains("OperatorRenamed");
    }

    @Test
    void poleEmploiKeepsItsNameUntilTheEndOf2023() {
        assertThat(nameOn("FRANCE_TRAVAIL", LocalDate.parse("2023-12-31"))).isEqualTo("Pôle emploi");
        assertThat(nameOn("FRANCE_TRAVAIL", LocalDate.parse("2024-01-01"))).isEqualTo("France Travail");
    }

    @Test
    void aNameThatBeginsTodayMayStillBeCorrected() {
        asCoordinator(() -> directory.rename("CAF", version("CAF"), new DatedName(TODAY, "Coffe", "Coffe")));
        asCoordinator(() -> directory.rename("CAF", version("CAF"), new DatedName(TODAY, "Cafe", "Cafe")));

        assertThat(house.as(COUNSELLOR, () -> names.ofOperator("CAF")))
                .extracting(DatedName::shortName)
                .containsExactly("CAF", "Cafe");
    }

    @Test
    void aNameThatBeganBeforeTodayIsNotReplaced() {
        var past = new DatedName(LocalDate.parse("2024-01-01"), "Autre", "Autre nom");

        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(
                        () -> asCoordinator(() -> directory.rename("FRANCE_TRAVAIL", version("FRANCE_TRAVAIL"), past)));
    }

    @Test
    void theSecondOfTwoRenamesIsRefused() {
        var seen = version("CAF");
        asCoordinator(() -> directory.rename("CAF", seen, new DatedName(TODAY, "Une", "La première")));

        assertThatExceptionOfType(OptimisticLockingFailureException.class)
                .isThrownBy(() ->
                        asCoordinator(() -> directory.rename("CAF", seen, new DatedName(TOMORROW, "Deux", "Deux"))));
        assertThat(nameOn("CAF", TOMORROW)).isEqualTo("Une");
    }

    @Test
    void ofEightDesksThatRenameTogetherOneDoes() throws Exception {
        var seen = version("CAF");
        var together = new CyclicBarrier(8);
        IntFunction<Callable<Boolean>> rename = desk -> () -> {
            together.await();
            try {
                asCoordinator(() -> directory.rename("CAF", seen, new DatedName(TODAY, "Cafe", "Cafe " + desk)));
                return true;
            } catch (OptimisticLockingFailureException | DataIntegrityViolationException slower) {
                return false;
            }
        };
        try (var desks = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = desks.invokeAll(IntStream.range(0, 8).mapToObj(rename).toList());
            var renamed = 0;
            for (var answer : answers) {
                renamed += answer.get() ? 1 : 0;
            }
            assertThat(renamed).isEqualTo(1);
        }
    }

    @Test
    void aRetiredOperatorIsOfferedUntilItsLastDay() {
        asCoordinator(() -> directory.retire("CAF", version("CAF"), TODAY));

        assertThat(operatorsOfferedOn(TODAY)).contains("CAF");
        assertThat(operatorsOfferedOn(TOMORROW)).doesNotContain("CAF");
        assertThat(nameOn("CAF", TOMORROW)).isEqualTo("CAF");
        assertThat(auditedActions()).contains("OperatorRetired");
    }

    @Test
    void aRetiredOperatorIsReinstated() {
        asCoordinator(() -> directory.retire("CAF", version("CAF"), YESTERDAY));
        asCoordinator(() -> directory.reinstate("CAF", version("CAF")));

        assertThat(operatorsOfferedOn(TODAY)).contains("CAF");
        assertThat(auditedActions()).contains("OperatorOfferedAgain");
    }

    @Test
    void nothingRetiresBeforeItBegan() {
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> asCoordinator(
                        () -> directory.retire("URSSAF", version("URSSAF"), LocalDate.parse("2024-12-31"))));
    }

    @Test
    void aRenamedProcedureKeepsItsPastLabel() {
        asCoordinator(() -> directory.rename("CAF", "CAF_AAH", procedure(TODAY).version(), TODAY, "Allocation AAH"));

        assertThat(procedure(YESTERDAY).label()).startsWith("Suivi du versement");
        assertThat(procedure(TODAY).label()).isEqualTo("Allocation AAH");
        assertThat(auditedActions()).contains("ProcedureRenamed");
    }

    @Test
    void aRetiredProcedureLeavesAfterItsLastDay() {
        asCoordinator(() -> directory.retire("CAF", "CAF_AAH", procedure(TODAY).version(), TODAY));

        assertThat(proceduresOfferedOn(TODAY)).contains("CAF_AAH");
        assertThat(proceduresOfferedOn(TOMORROW)).doesNotContain("CAF_AAH");
    }

    @Test
    void everydayWordsAreReplacedAndAudited() {
        asCoordinator(() -> directory.sayEverydayWords(
                "CAF", "CAF_AAH", procedure(TODAY).version(), List.of("coup de pouce", "handicap")));

        assertThat(procedure(TODAY).everydayWords()).containsExactly("coup de pouce", "handicap");
        assertThat(auditedActions()).contains("EverydayWordsChanged");
    }

    @Test
    void anotherHouseKeepsItsOwnCatalogue() {
        var other = houses.open();
        asCoordinator(() -> directory.add(Ids.next(), theLibrary(TODAY)));

        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> other.as(COORDINATOR, () -> directory.retire("BIBLIOTHEQUE", 0L, TODAY)));
    }

    private static AddOperator theLibrary(LocalDate validFrom) {
        return new AddOperator(
                "BIBLIOTHEQUE", OperatorType.LOCAL, Theme.OTHER, "Bibliothèque", "Bibliothèque", "Livres", validFrom);
    }

    private void asCoordinator(Runnable act) {
        house.as(COORDINATOR, act);
    }

    private List<String> operatorsOfferedOn(LocalDate day) {
        return offeredOn(day).map(OfferedOperator::code).toList();
    }

    private Stream<OfferedOperator> offeredOn(LocalDate day) {
        return house.as(COUNSELLOR, () -> desk.offeredOn(day)).stream();
    }

    private List<String> proceduresOfferedOn(LocalDate day) {
        return offeredOn(day)
                .flatMap(operator -> operator.procedures().stream())
                .map(OfferedProcedure::code)
                .toList();
    }

    private long version(String operatorCode) {
        return house.as(COUNSELLOR, () -> catalogue.operator(operatorCode, TODAY))
                .orElseThrow()
                .version();
    }

    private String nameOn(String operatorCode, LocalDate day) {
        return house.as(COUNSELLOR, () -> catalogue.operator(operatorCode, day))
                .orElseThrow()
                .shortName();
    }

    private ProcedureRow procedure(LocalDate day) {
        return house.as(COUNSELLOR, () -> catalogue.procedure("CAF", "CAF_AAH", day))
                .orElseThrow();
    }

    private List<String> auditedActions() {
        return Tenancy.as(
                house.structureId(),
                () -> jdbc.sql("select action from audit_entry")
                        .query(String.class)
                        .list());
    }
}
