package fr.guichet.testing;

import fr.guichet.account.AccountService;
import fr.guichet.account.Agent;
import fr.guichet.account.CreateAccount;
import fr.guichet.account.Proof;
import fr.guichet.account.Role;
import fr.guichet.account.SignInService;
import fr.guichet.opening.OpeningHoursService;
import fr.guichet.shared.model.TimeRange;
import fr.guichet.shared.tenancy.Tenancy;
import fr.guichet.site.OpenStructure;
import fr.guichet.site.SiteDetails;
import fr.guichet.site.SiteService;
import fr.guichet.site.StructureService;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.DefaultTransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Test data: {@code houses.open()} makes a house of its own with a main site and an antenna, the hours of Chambéry, and an
 * account per role. {@code house.as(COUNSELLOR, …)} acts for one of them, {@code house.signedIn(COUNSELLOR)} sends a
 * request as one of them.
 */
@TestComponent
public class Houses {

    public static final String PASSWORD = "Une phrase de passe 2026";
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final StructureService structures;
    private final SiteService sites;
    private final OpeningHoursService openingHours;
    private final AccountService accounts;
    private final SignInService signIns;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Houses(
            StructureService structures,
            SiteService sites,
            OpeningHoursService openingHours,
            AccountService accounts,
            SignInService signIns,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.structures = structures;
        this.sites = sites;
        this.openingHours = openingHours;
        this.accounts = accounts;
        this.signIns = signIns;
        this.transaction = new TransactionTemplate(
                transactions, new DefaultTransactionDefinition(TransactionDefinition.PROPAGATION_REQUIRES_NEW));
        this.clock = clock;
    }

    /** @param engaged whose accounts are there from the beginning; the others’ are made when they are first asked for */
    public House open(Role... engaged) {
        return openIn(TestClock.PARIS, engaged);
    }

    /** As {@link #open}, where it is another time. */
    public House openIn(ZoneId zone, Role... engaged) {
        var name = "maison-" + NUMBER.incrementAndGet();
        var structureId = structures.open(new OpenStructure(
                name, nameOf(name), null, null, site("Maison mère", zone), List.of("Centre", "Autre commune")));
        var house = Tenancy.as(structureId, () -> furnish(name, structureId, zone));
        List.of(engaged).forEach(house::agent);
        return house;
    }

    private static String nameOf(String code) {
        return "Maison d’essai " + code;
    }

    private House furnish(String name, UUID structureId, ZoneId zone) {
        var main = sites.sites().getFirst().id();
        var antenna = sites.openAntenna(site("Antenne", zone));
        openingHours.publishFirst(main, LocalDate.of(2022, 1, 1), week());
        openingHours.publishFirst(
                antenna, LocalDate.of(2022, 1, 1), Map.of(DayOfWeek.WEDNESDAY, List.of(range("13:30", "17:00"))));
        return new House(structureId, name, main, antenna, this);
    }

    /** By nobody who may be signed in, and whatever structure the transaction of the test is in. */
    private Agent engage(House house, Role role) {
        var login = house.code + "-" + role.name().toLowerCase();
        var account =
                new CreateAccount(login, "Essai " + role, Set.of(role), List.of(house.mainSiteId, house.antennaId));
        var before = SecurityContextHolder.getContext();
        SecurityContextHolder.clearContext();
        try {
            return Tenancy.as(
                    house.structureId,
                    () -> transaction.execute(status -> {
                        accounts.create(account, PASSWORD);
                        return signIns.credentials(login).orElseThrow().agent();
                    }));
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }

    private static SiteDetails site(String name, ZoneId zone) {
        return new SiteDetails(
                name, "1 rue Fictive", "73000", "Chambéry", null, null, null, zone, LocalDate.of(2022, 10, 1));
    }

    private static Map<DayOfWeek, List<TimeRange>> week() {
        var twice = List.of(range("08:30", "12:30"), range("13:30", "17:00"));
        return Map.of(
                DayOfWeek.MONDAY, List.of(range("08:30", "17:00")),
                DayOfWeek.TUESDAY, twice,
                DayOfWeek.WEDNESDAY, twice,
                DayOfWeek.THURSDAY, List.of(range("13:30", "18:00")),
                DayOfWeek.FRIDAY, List.of(range("08:30", "12:30")));
    }

    private static TimeRange range(String start, String end) {
        return new TimeRange(LocalTime.parse(start), LocalTime.parse(end));
    }

    /** A house of one test. Its agents are engaged when they are first asked for. */
    public static final class House {

        private final UUID structureId;
        private final String code;
        private final UUID mainSiteId;
        private final UUID antennaId;
        private final Houses houses;
        private final Map<Role, Agent> agents = new EnumMap<>(Role.class);

        private House(UUID structureId, String code, UUID mainSiteId, UUID antennaId, Houses houses) {
            this.structureId = structureId;
            this.code = code;
            this.mainSiteId = mainSiteId;
            this.antennaId = antennaId;
            this.houses = houses;
        }

        public UUID structureId() {
            return structureId;
        }

        public String code() {
            return code;
        }

        public UUID mainSiteId() {
            return mainSiteId;
        }

        public UUID antennaId() {
            return antennaId;
        }

        public String name() {
            return nameOf(code);
        }

        public synchronized Agent agent(Role role) {
            return agents.computeIfAbsent(role, first -> houses.engage(this, role));
        }

        /** Those who were asked for so far. */
        public synchronized Map<Role, Agent> agents() {
            return Map.copyOf(agents);
        }

        public RequestPostProcessor signedIn(Role role) {
            return SecurityMockMvcRequestPostProcessors.authentication(authentication(role));
        }

        public void as(Role role, Runnable act) {
            as(role, () -> {
                act.run();
                return null;
            });
        }

        public <T> T as(Role role, Supplier<T> act) {
            var before = SecurityContextHolder.getContext();
            var context = SecurityContextHolder.createEmptyContext();
            context.setAuthentication(authentication(role));
            SecurityContextHolder.setContext(context);
            try {
                return act.get();
            } finally {
                SecurityContextHolder.setContext(before);
            }
        }

        /** Just signed in. */
        public Authentication authentication(Role role) {
            return Proof.PASSWORD.addTo(signedInLongAgo(role), houses.clock);
        }

        /** Without a fresh proof that it is them. */
        public Authentication signedInLongAgo(Role role) {
            return UsernamePasswordAuthenticationToken.authenticated(
                    agent(role), null, agent(role).authorities());
        }
    }
}
