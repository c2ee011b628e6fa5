package fr.guichet.testing;

import static fr.guichet.account.Role.COUNSELLOR;
import static fr.guichet.account.Role.RECEPTION;

import fr.guichet.shared.web.again.SavesNothing;
import fr.guichet.statistics.FigureView;
import fr.guichet.testing.Houses.House;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

/** The pages that the application really has, from its mappings: a promise about every page then holds for a new one. */
@TestComponent
public class PageAddresses {

    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)(?::[^}]*)?}");

    private final RequestMappingHandlerMapping mappings;
    private final Set<String> writing;

    PageAddresses(@Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mappings) {
        this.mappings = mappings;
        this.writing = writing(mappings);
    }

    /** With their variables, but one address a figure; files, the twins of public pages and what opens once are left out. */
    public List<String> all() {
        return mappings.getHandlerMethods().keySet().stream()
                .filter(mapping -> mapping.getMethodsCondition().getMethods().contains(RequestMethod.GET))
                .filter(mapping -> mapping.getProducesCondition().isEmpty())
                .filter(mapping ->
                        mapping.getParamsCondition().getExpressions().stream().allMatch(asked -> asked.isNegated()))
                .flatMap(mapping -> mapping.getPatternValues().stream())
                .filter(address -> !address.startsWith("/invitation/") && !address.equals("/connexion/reprise"))
                .filter(address -> !address.startsWith("/horaires") || address.contains("{code}"))
                .flatMap(PageAddresses::oneForEachFigure)
                .distinct()
                .sorted()
                .toList();
    }

    /** Those that answer with a file too, when they are asked for {@code format=csv}. */
    public List<String> files() {
        return mappings.getHandlerMethods().keySet().stream()
                .filter(mapping -> mapping.getParamsCondition().getExpressions().stream()
                        .anyMatch(asked -> asked.toString().equals("format=csv")))
                .flatMap(mapping -> mapping.getPatternValues().stream())
                .flatMap(PageAddresses::oneForEachFigure)
                .distinct()
                .sorted()
                .toList();
    }

    /** What can be sent, with its variables; what only changes the page that is shown is left out. */
    public Set<String> thatWrite() {
        return writing;
    }

    private static Set<String> writing(RequestMappingHandlerMapping mappings) {
        return mappings.getHandlerMethods().entrySet().stream()
                .filter(mapping -> !mapping.getValue().hasMethodAnnotation(SavesNothing.class))
                .map(Map.Entry::getKey)
                .filter(mapping -> mapping.getMethodsCondition().getMethods().contains(RequestMethod.POST))
                .flatMap(mapping -> mapping.getPatternValues().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Which of {@link #thatWrite} a form is sent to; null when it is none of them. */
    public @Nullable String writtenBy(String action) {
        var request = new MockHttpServletRequest(HttpMethod.POST.name(), action.replaceAll("\\?.*", ""));
        ServletRequestPathUtils.parseAndCache(request);
        try {
            var found = mappings.getHandler(request) == null
                    ? null
                    : (String) request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
            return found != null && writing.contains(found) ? found : null;
        } catch (Exception refused) {
            throw new AssertionError(action, refused);
        }
    }

    private static Stream<String> oneForEachFigure(String address) {
        return address.contains("{vue}")
                ? Arrays.stream(FigureView.values()).map(view -> address.replace("{vue}", view.slug()))
                : Stream.of(address);
    }

    /**
     * The address with rows of that house in place of its variables; what else it has, an announced closure, a room, an availability, has the
     * id of its visit.
     */
    public static String in(House house, UUID visitId, String address) {
        var path = VARIABLE.matcher(address).replaceAll(found -> row(house, visitId, address, found.group(1)));
        return address.startsWith("/personnes/") ? path + "?rdv=" + visitId : path;
    }

    private static String row(House house, UUID visitId, String address, String variable) {
        return switch (address.split("/")[1] + "/" + variable) {
            case "accompagnements/id", "planning/id", "horaires/closureId" -> visitId.toString();
            case "horaires/code" -> house.code();
            case "annuaire/code", "annuaire/operatorCode" -> "CAF";
            case "annuaire/procedureCode" -> "CAF_RSA_DEMANDE";
            case "administration/id" ->
                address.startsWith("/administration/sites")
                        ? house.antennaId().toString()
                        : house.agent(RECEPTION).accountId().toString();
            case "administration/code" -> "appointment";
            case "rendez-vous/id" -> visitId.toString();
            case "rendez-vous/providerId" -> house.agent(COUNSELLOR).accountId().toString();
            case "rendez-vous/jour" -> "2026-03-18";
            case "planning/siteId" -> house.mainSiteId().toString();
            case "planning/agentId" -> house.agent(COUNSELLOR).accountId().toString();
            case "planning/jour" -> "2026-03-11";
            default -> throw new AssertionError("Say which row stands in " + variable + " of " + address);
        };
    }
}
