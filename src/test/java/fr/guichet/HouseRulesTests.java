package fr.guichet;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameStartingWith;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.core.domain.properties.HasParameterTypes.Predicates.rawParameterTypes;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import fr.guichet.appointment.Slot;
import fr.guichet.shared.model.AuditedFact;
import fr.guichet.shared.model.NotFound;
import fr.guichet.shared.model.RuleViolation;
import fr.guichet.shared.vault.ResealedRows;
import fr.guichet.shared.vault.Vault;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.MappedSuperclass;
import jakarta.servlet.ServletRequest;
import jakarta.validation.Valid;
import java.io.Serializable;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.Temporal;
import java.util.Date;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.repository.Repository;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.security.web.savedrequest.CookieRequestCache;
import org.springframework.security.web.savedrequest.DefaultSavedRequest;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.util.UrlUtils;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.MvcUriComponentsBuilder;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** The house style, as far as a machine can hold it; each rule was seen to fail. */
class HouseRulesTests {

    static final JavaClasses CODE =
            new ClassFileImporter().withImportOption(new DoNotIncludeTests()).importPackages("fr.guichet");

    static final DescribedPredicate<JavaClass> ENTITIES = new DescribedPredicate<>("entities") {
        @Override
        public boolean test(JavaClass type) {
            return type.isAnnotatedWith(Entity.class)
                    || type.isAnnotatedWith(Embeddable.class)
                    || type.isAnnotatedWith(MappedSuperclass.class);
        }
    };

    static final DescribedPredicate<JavaClass> CONTROLLERS = new DescribedPredicate<>("controllers") {
        @Override
        public boolean test(JavaClass type) {
            return type.isAnnotatedWith(Controller.class) || type.isAnnotatedWith(RestController.class);
        }
    };

    static final JavaClasses CODE_AND_TESTS = new ClassFileImporter().importPackages("fr.guichet");

    static final int FILES_SEEN_AT_ONCE = 30;
    static final String CONSTANTS_THAT_THE_COMPILER_COPIES = "fr.guichet.shared.web.RowIndexes";

    @Test
    void noPackageHoldsMoreThanCanBeSeenAtOnce() {
        assertThat(CODE.stream()
                        .filter(JavaClass::isTopLevelClass)
                        .collect(groupingBy(JavaClass::getPackageName, counting())))
                .allSatisfy((name, files) -> assertThat(files).as(name).isLessThanOrEqualTo(FILES_SEEN_AT_ONCE));
    }

    /**
     * Used by another package, or told by a type that is. Another module sees the root of a module only, which
     * {@link ModularityTests} holds.
     */
    @Test
    void whatNoOtherPackageUsesIsNotPublic() {
        var seen = CODE_AND_TESTS.stream()
                .flatMap(type -> type.getDirectDependenciesFromSelf().stream()
                        .map(use -> outermost(use.getTargetClass()))
                        .filter(used -> !used.getPackageName().equals(type.getPackageName())))
                .collect(toSet());
        for (var more = seen; !more.isEmpty(); ) {
            more = more.stream()
                    .flatMap(HouseRulesTests::withThoseInside)
                    .flatMap(HouseRulesTests::told)
                    .collect(toSet());
            more.removeAll(seen);
            seen.addAll(more);
        }

        assertThat(topLevel(CODE_AND_TESTS))
                .filteredOn(type -> CODE.contain(type.getName()))
                .filteredOn(type -> type.getModifiers().contains(JavaModifier.PUBLIC) && !seen.contains(type))
                .extracting(JavaClass::getName)
                .isSubsetOf(GuichetApplication.class.getName(), CONSTANTS_THAT_THE_COMPILER_COPIES);
    }

    private static Stream<JavaClass> withThoseInside(JavaClass type) {
        return CODE_AND_TESTS.stream().filter(one -> outermost(one).equals(type));
    }

    private static Stream<JavaClass> told(JavaClass by) {
        return by.getMethods().stream()
                .filter(method -> method.getModifiers().contains(JavaModifier.PUBLIC))
                .flatMap(
                        method -> Stream.concat(Stream.of(method.getReturnType()), method.getParameterTypes().stream()))
                .flatMap(type -> type.getAllInvolvedRawTypes().stream())
                .filter(type -> type.getPackageName().startsWith("fr.guichet"))
                .map(HouseRulesTests::outermost);
    }

    /** Open sessions hold them by name in the database: renamed or moved, they would break each page of whoever is signed in. */
    @Test
    void whatSessionsKeepBearsTheNameOfTheLastRelease() {
        assertThat(topLevel(CODE))
                .filteredOn(type ->
                        type.getRawInterfaces().stream().anyMatch(one -> one.isEquivalentTo(Serializable.class)))
                .extracting(JavaClass::getName)
                .containsExactlyInAnyOrder(
                        "fr.guichet.account.Agent",
                        "fr.guichet.account.Device",
                        "fr.guichet.account.Preferences",
                        "fr.guichet.shared.web.Flash");
    }

    @Test
    void entitiesStayInTheirPackage() {
        classes()
                .that()
                .areAnnotatedWith(Entity.class)
                .should()
                .bePackagePrivate()
                .check(CODE);
    }

    @Test
    void repositoriesStayInTheirPackage() {
        classes()
                .that()
                .areAssignableTo(Repository.class)
                .should()
                .bePackagePrivate()
                .check(CODE);
    }

    @Test
    void entitiesHaveNoSetters() {
        methods()
                .that()
                .areDeclaredInClassesThat(are(ENTITIES))
                .should()
                .haveNameNotMatching("set[A-Z].*")
                .check(CODE);
    }

    @Test
    void fieldsOfEntitiesAreTheirOwn() {
        fields().that()
                .areDeclaredInClassesThat(are(ENTITIES))
                .and()
                .areNotStatic()
                .should()
                .bePrivate()
                .check(CODE);
    }

    @Test
    void controllersStayInTheirPackage() {
        classes()
                .that(are(CONTROLLERS))
                .should()
                .bePackagePrivate()
                .andShould()
                .haveSimpleNameEndingWith("Controller")
                .check(CODE);
    }

    @Test
    void advicesStayInTheirPackage() {
        classes()
                .that()
                .areAnnotatedWith(ControllerAdvice.class)
                .should()
                .bePackagePrivate()
                .check(CODE);
    }

    @Test
    void pagesBeginNoTransaction() {
        noClasses()
                .that(are(CONTROLLERS))
                .or()
                .resideInAPackage("..web")
                .should()
                .dependOnClassesThat()
                .areAssignableTo(Transactional.class)
                .orShould()
                .dependOnClassesThat()
                .resideInAnyPackage("org.springframework.transaction..", "jakarta.transaction..")
                .check(CODE);
    }

    @Test
    void pagesKnowNoRepositoryNorConnection() {
        noClasses()
                .that(are(CONTROLLERS))
                .or()
                .resideInAPackage("..web")
                .should()
                .dependOnClassesThat()
                .areAssignableTo(Repository.class)
                .orShould()
                .dependOnClassesThat()
                .resideInAnyPackage("org.springframework.jdbc..", "jakarta.persistence..", "java.sql..")
                .check(CODE);
    }

    @Test
    void theBookingEngineKnowsNoAppointment() {
        noClasses()
                .that()
                .resideInAPackage("fr.guichet.appointment.slot")
                .should()
                .dependOnClassesThat(are(inTheRestOfAppointments()))
                .check(CODE);
    }

    @Test
    void timeComesFromTheClock() {
        noClasses()
                .should()
                .callMethodWhere(target(owner(assignableTo(Temporal.class)))
                        .and(target(name("now")))
                        .and(DescribedPredicate.not(target(rawParameterTypes(Clock.class)))))
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callConstructor(Date.class)
                .check(CODE);
    }

    @Test
    void onePlaceAsksTheMachineForItsClock() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName("fr.guichet.shared.web.WebConfiguration")
                .should()
                .callMethodWhere(target(owner(assignableTo(Clock.class))).and(target(nameStartingWith("system"))))
                .because("everything counts in the time of the Clock bean")
                .check(CODE);
    }

    /** « Today » asked anywhere else is that of another place for a house overseas. */
    @Test
    void onlyTheClockAndTheSitesKnowAPlaceOfTheEarth() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName("fr.guichet.shared.tenancy.HouseClock")
                .and()
                .doNotHaveFullyQualifiedName("fr.guichet.site.FrenchTimeZones")
                .and()
                .doNotHaveFullyQualifiedName("fr.guichet.site.SiteRows")
                .should()
                .callMethodWhere(
                        target(owner(assignableTo(ZoneId.class))).and(target(nameMatching("of|systemDefault"))))
                .orShould()
                .callMethodWhere(
                        target(owner(assignableTo(OffsetDateTime.class))).and(target(nameMatching("toLocal.*"))))
                .orShould()
                .callMethodWhere(target(owner(assignableTo(Timestamp.class))).and(target(name("toLocalDateTime"))))
                .because("days and hours are those of the house, and the Clock bean has its zone")
                .check(CODE);
    }

    /** Anyone writes into a request the host that they like. */
    @Test
    void noAddressIsMadeOfWhatARequestSays() {
        noClasses()
                .that()
                .resideOutsideOfPackage("fr.guichet.shared.web.address")
                .should()
                .callMethodWhere(target(owner(assignableTo(ServletRequest.class)))
                        .and(target(nameMatching("getServerName|getServerPort|getScheme|getRequestURL|getLocalName"))))
                .orShould()
                .callMethodWhere(target(owner(assignableTo(UrlUtils.class))).and(target(nameStartingWith("buildFull"))))
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(ServletUriComponentsBuilder.class)
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(MvcUriComponentsBuilder.class)
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(ServletServerHttpRequest.class)
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(DefaultSavedRequest.class)
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(HttpSessionRequestCache.class)
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(CookieRequestCache.class)
                .because("Links knows where Guichet is found")
                .check(CODE);
    }

    @Test
    void eventsAreRecordsInASealedInterfaceOfTheirModule() {
        classes()
                .that()
                .implement(AuditedFact.class)
                .should()
                .beRecords()
                .andShould(standAmongTheEventsOfTheirModule())
                .check(CODE);
    }

    @Test
    void formsAreRecords() {
        classes()
                .that()
                .haveSimpleNameEndingWith("Form")
                .and()
                .resideOutsideOfPackage("fr.guichet.shared..")
                .should()
                .beRecords()
                .andShould()
                .bePackagePrivate()
                .allowEmptyShould(true)
                .check(CODE);
    }

    @Test
    void whatAFeatureRefusesCarriesAKey() {
        classes()
                .that()
                .areAssignableTo(Throwable.class)
                .and()
                .resideOutsideOfPackages("fr.guichet.shared..", "fr.guichet.local..")
                .should()
                .beAssignableTo(RuleViolation.class)
                .orShould()
                .beAssignableTo(NotFound.class)
                .check(CODE);
    }

    @Test
    void onlyAnAttemptAnswersTheRefusalOfAForm() {
        classes()
                .that(CONTROLLERS)
                .and()
                .doNotHaveSimpleName("HoldController") // no form: a slot is held by one press
                .should(catchNoRefusal())
                .check(CODE);
    }

    /** Whoever is back after the end of a session is shown the form by the fault that its check finds. */
    @Test
    void aFormWhoseFaultsAreTakenIsChecked() {
        methods()
                .that()
                .areAnnotatedWith(PostMapping.class)
                .should(checkTheFormWhoseFaultsTheyTake())
                .check(CODE);
    }

    @Test
    void nothingIsInjectedIntoFields() {
        noFields()
                .should()
                .beAnnotatedWith(Autowired.class)
                .orShould()
                .beAnnotatedWith(Value.class)
                .orShould()
                .beAnnotatedWith("jakarta.inject.Inject")
                .orShould()
                .beAnnotatedWith("jakarta.annotation.Resource")
                .check(CODE);
    }

    @Test
    void servicesAreConcreteAndMadeByTheContainer() {
        classes()
                .that()
                .haveSimpleNameEndingWith("Service")
                .should()
                .notBeInterfaces()
                .andShould(haveNoPublicConstructor())
                .check(CODE);
    }

    @Test
    void whoeverSealsAlsoSealsAgainUnderNewKeys() {
        classes()
                .that()
                .resideOutsideOfPackage("fr.guichet.shared.vault")
                .should(sealNothingThatARotationWouldLose())
                .check(CODE);
    }

    @Test
    void everyPackageSaysWhatItIsFor() {
        classes().should(liveInADescribedPackage()).check(CODE);
    }

    private static ArchCondition<JavaClass> standAmongTheEventsOfTheirModule() {
        return new ArchCondition<>("stand in a sealed interface …Event in the package of their module") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                if (type.getEnclosingClass()
                        .filter(all -> all.isInterface() && all.reflect().isSealed())
                        .filter(all -> all.isAssignableTo(AuditedFact.class) && type.isAssignableTo(all.reflect()))
                        .filter(all -> all.getName().matches("fr\\.guichet\\.[a-z]+\\.[A-Za-z]+Event"))
                        .isEmpty()) {
                    events.add(SimpleConditionEvent.violated(type, type.getName() + " stands elsewhere"));
                }
            }
        };
    }

    private static DescribedPredicate<JavaClass> inTheRestOfAppointments() {
        return resideInAnyPackage("fr.guichet.appointment", "fr.guichet.appointment.web")
                .and(DescribedPredicate.not(assignableTo(Slot.class)));
    }

    private static Stream<JavaClass> topLevel(JavaClasses classes) {
        return classes.stream()
                .filter(JavaClass::isTopLevelClass)
                .filter(type -> !type.getSimpleName().equals("package-info"));
    }

    private static JavaClass outermost(JavaClass type) {
        return type.getEnclosingClass().map(HouseRulesTests::outermost).orElse(type);
    }

    private static ArchCondition<JavaClass> haveNoPublicConstructor() {
        return new ArchCondition<>("have no public constructor") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                type.getConstructors().stream()
                        .filter(made -> made.getModifiers().contains(JavaModifier.PUBLIC))
                        .forEach(made ->
                                events.add(SimpleConditionEvent.violated(made, made.getFullName() + " is public")));
            }
        };
    }

    private static ArchCondition<JavaClass> sealNothingThatARotationWouldLose() {
        return new ArchCondition<>("seal nothing unless their package implements ResealedRows") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                if (type.getPackage().getClasses().stream()
                        .anyMatch(neighbour -> neighbour.isAssignableTo(ResealedRows.class))) {
                    return;
                }
                type.getCodeUnitAccessesFromSelf().stream()
                        .filter(access -> access.getTargetOwner().isEquivalentTo(Vault.class))
                        .filter(access -> Set.of("seal", "searchKey").contains(access.getName()))
                        .forEach(access -> events.add(SimpleConditionEvent.violated(access, access.getDescription())));
            }
        };
    }

    private static ArchCondition<JavaMethod> checkTheFormWhoseFaultsTheyTake() {
        return new ArchCondition<>("check, with @Valid, the form whose faults they take") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                var parameters = method.getParameters();
                for (int i = 0; i < parameters.size(); i++) {
                    if (parameters.get(i).getRawType().isEquivalentTo(BindingResult.class)
                            && (i == 0 || !parameters.get(i - 1).isAnnotatedWith(Valid.class))) {
                        events.add(SimpleConditionEvent.violated(method, method.getDescription()));
                    }
                }
            }
        };
    }

    private static ArchCondition<JavaClass> liveInADescribedPackage() {
        return new ArchCondition<>("live in a package with a package-info marked @NullMarked") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                if (type.getPackage()
                        .tryGetPackageInfo()
                        .filter(info -> info.isAnnotatedWith("org.jspecify.annotations.NullMarked"))
                        .isEmpty()) {
                    events.add(SimpleConditionEvent.violated(type, type.getPackageName() + " is not described"));
                }
            }
        };
    }

    private static ArchCondition<JavaClass> catchNoRefusal() {
        return new ArchCondition<>("catch neither a broken rule nor a stale version") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                type.getCodeUnits().stream()
                        .flatMap(unit -> unit.getTryCatchBlocks().stream())
                        .flatMap(block -> block.getCaughtThrowables().stream())
                        .filter(caught -> caught.isAssignableTo(RuleViolation.class)
                                || caught.isAssignableTo(OptimisticLockingFailureException.class))
                        .forEach(caught -> events.add(SimpleConditionEvent.violated(
                                type, type.getSimpleName() + " catches " + caught.getSimpleName())));
            }
        };
    }
}
