package fr.guichet.account.frame;

import fr.guichet.account.Agent;
import fr.guichet.account.DemoAccounts;
import fr.guichet.account.Preferences;
import fr.guichet.account.Preferences.Shortcuts;
import fr.guichet.account.Preferences.Theme;
import fr.guichet.account.Role;
import fr.guichet.shared.web.Shell;
import fr.guichet.shared.web.Shell.Entry;
import fr.guichet.shared.web.Shell.Group;
import fr.guichet.shared.web.Shell.Look;
import fr.guichet.shared.web.Shell.SiteChoice;
import fr.guichet.shared.web.Shell.Who;
import fr.guichet.site.SiteService;
import fr.guichet.site.StructureRow;
import fr.guichet.site.StructureService;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.thymeleaf.context.LazyContextVariable;

/** Frames every page. */
@ControllerAdvice
class ShellAdvice {

    private static final List<Group> MENU = List.of(
            new Group(
                    "menu.day",
                    List.of(
                            entry("/", "menu.today", "sun"),
                            entry("/accompagnements", "menu.visits", "journal-check"),
                            entry("/rendez-vous", "menu.appointments", "calendar2-check"))),
            new Group(
                    "menu.house",
                    List.of(
                            entry("/planning", "menu.rota", "calendar-week"),
                            entry("/annuaire", "menu.directory", "telephone"))),
            new Group("menu.figures", List.of(entry("/statistiques", "menu.statistics", "bar-chart"))),
            new Group(
                    "menu.settings",
                    List.of(
                            entry("/personnes", "menu.persons", "person"),
                            entry("/administration/comptes", "menu.accounts", "people"),
                            entry("/administration/securite", "menu.security", "key"),
                            entry("/administration/sites", "menu.sites", "geo-alt"),
                            entry("/administration/structures", "menu.structures", "shop"),
                            entry("/administration/vacances-scolaires", "menu.school-holidays", "calendar3"),
                            entry("/administration/conservation", "menu.retention", "lock"),
                            entry("/administration/journal", "menu.trail", "journal-text"))));
    /** The first that the role may open: a role that logs no visit books. */
    private static final List<Entry> NEW = List.of(
            entry("/accompagnements/nouveau", "menu.visit.new", "plus-lg"),
            entry("/rendez-vous/nouveau", "menu.appointment.new", "plus-lg"));

    private final SiteService sites;
    private final StructureService structures;
    private final OpenPages open;
    private final Clock clock;
    private final boolean demo;

    ShellAdvice(
            SiteService sites,
            StructureService structures,
            OpenPages open,
            Clock clock,
            ObjectProvider<DemoAccounts> demo) {
        this.sites = sites;
        this.structures = structures;
        this.open = open;
        this.clock = clock;
        this.demo = demo.getIfAvailable() != null;
    }

    /** Made when a page is written: a redirect or a file asks nothing. */
    @ModelAttribute("shell")
    LazyContextVariable<Shell> shell(@Nullable Authentication authentication, HttpServletRequest request) {
        return new LazyContextVariable<>() {

            @Override
            protected Shell loadValue() {
                return frame(authentication, request);
            }
        };
    }

    private Shell frame(@Nullable Authentication authentication, HttpServletRequest request) {
        if (authentication == null || !(authentication.getPrincipal() instanceof Agent agent)) {
            return Shell.outside(demo);
        }
        var path = currentPath(request);
        var menu = MENU.stream()
                .map(group -> new Group(group.label(), allowed(group.entries(), authentication, path)))
                .filter(group -> !group.entries().isEmpty())
                .toList();
        var action = allowed(NEW, authentication, path).stream().findFirst().orElse(null);
        var asked = request.getDispatcherType() != DispatcherType.ERROR;
        return new Shell(who(agent, asked), menu, action, demo, asked ? () -> structureName(agent) : Optional::empty);
    }

    private List<Entry> allowed(List<Entry> entries, Authentication authentication, String path) {
        return entries.stream()
                .filter(entry -> open.offers(entry.path(), authentication))
                .map(entry -> new Entry(entry.path(), entry.label(), entry.icon(), isCurrent(entry, path)))
                .toList();
    }

    private static boolean isCurrent(Entry entry, String path) {
        return entry.path().equals("/") ? path.equals("/") : path.startsWith(entry.path());
    }

    private Who who(Agent agent, boolean asked) {
        var choices = asked ? siteChoices(agent) : List.<SiteChoice>of();
        var current = choices.stream().filter(SiteChoice::current).findFirst().orElse(null);
        return new Who(
                agent.login(),
                agent.displayName(),
                "role." + mainRole(agent.roles()),
                look(agent.preferences()),
                current,
                choices);
    }

    private static Look look(Preferences preferences) {
        return new Look(
                preferences.theme() == Theme.AUTO
                        ? null
                        : preferences.theme().name().toLowerCase(Locale.ROOT),
                preferences.shortcuts() == Shortcuts.ON ? null : "off");
    }

    private List<SiteChoice> siteChoices(Agent agent) {
        var today = LocalDate.now(clock);
        return agent.siteId() == null
                ? List.of()
                : sites.sites().stream()
                        .filter(site -> agent.siteIds().contains(site.id()) && site.receivesOn(today))
                        .map(site ->
                                new SiteChoice(site.id(), site.name(), site.id().equals(agent.siteId())))
                        .toList();
    }

    private static Role mainRole(Set<Role> roles) {
        return roles.stream().min(Comparator.naturalOrder()).orElse(Role.COUNSELLOR);
    }

    private Optional<String> structureName(Agent agent) {
        return structures.named(Set.of(agent.structureId())).stream()
                .map(StructureRow::name)
                .findFirst();
    }

    private static String currentPath(HttpServletRequest request) {
        var failed = request.getAttribute("jakarta.servlet.error.request_uri");
        return (failed instanceof String uri ? uri : request.getRequestURI())
                .substring(request.getContextPath().length());
    }

    private static Entry entry(String path, String label, String icon) {
        return new Entry(path, label, icon, false);
    }
}
