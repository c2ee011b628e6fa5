package fr.guichet;

import static fr.guichet.account.Role.COORDINATOR;
import static fr.guichet.account.Role.COUNSELLOR;
import static fr.guichet.visit.VisitService.Leeway.SEVEN_DAYS;
import static fr.guichet.visit.Visits.aVisit;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import fr.guichet.account.Role;
import fr.guichet.shared.model.Ids;
import fr.guichet.shared.typed.ReadableDay;
import fr.guichet.shared.typed.ReadableTime;
import fr.guichet.testing.Houses;
import fr.guichet.testing.Houses.House;
import fr.guichet.testing.IntegrationTest;
import fr.guichet.testing.PageAddresses;
import fr.guichet.visit.VisitService;
import jakarta.servlet.RequestDispatcher;
import java.io.UnsupportedEncodingException;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.ParameterizedType;
import java.net.URI;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.DefaultParameterNameDiscoverer;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/** Whoever types a day as the French do gets the same page as a browser’s own picker, whichever page it is. */
@IntegrationTest
class TypedDaysTests {

    static final Map<Class<?>, List<String>> SPELLINGS = Map.of(
            LocalDate.class,
            List.of("2026-03-18", "18/03/2026", "18-3-26", "18.03.2026", "18 mars 2026", "Mercredi 18 Mars 2026"),
            YearMonth.class,
            List.of("2026-03", "03/2026", "mars 2026"),
            LocalTime.class,
            List.of("09:30", "9h30", "9 h 30", "0930"));

    static final Map<Class<?>, List<String>> NONE = Map.of(
            LocalDate.class,
            List.of("hier", "31-02-2027", "9999-12-31"),
            YearMonth.class,
            List.of("hier", "13-2026", "9999-12"),
            LocalTime.class,
            List.of("midi", "25h"));

    /** It fills in a form, which is refused when it is sent. */
    static final Set<String> PROPOSE_ONLY = Set.of("/planning/fermetures/nouvelle");

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Houses houses;

    @Autowired
    VisitService visits;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    House house;
    UUID visit;

    record Asked(String address, String name, Class<?> type) {

        boolean isInPath() {
            return address.contains("{" + name + "}");
        }
    }

    @BeforeEach
    void openAHouse() {
        house = houses.open(Role.values());
        visit = Ids.next();
        house.as(COUNSELLOR, () -> visits.log(visit, aVisit(house).build(), SEVEN_DAYS));
    }

    @Test
    void everyAddressReadsADayAsPeopleWriteIt() {
        var asked = asked();
        assertThat(asked).hasSizeGreaterThan(20);

        var softly = new SoftAssertions();
        for (var one : asked) {
            var spellings = SPELLINGS.get(one.type());
            var page = shown(one, spellings.getFirst()).collect(toSet());
            for (var spelling : spellings.subList(1, spellings.size())) {
                if (one.isInPath() && spelling.contains("/")) {
                    continue;
                }
                softly.assertThat(shown(one, spelling).filter(line -> !page.contains(line)))
                        .as("%s with %s=%s", one.address(), one.name(), spelling)
                        .isEmpty();
            }
        }
        softly.assertAll();
    }

    @Test
    void everyAddressSaysWhatItCannotRead() {
        var softly = new SoftAssertions();
        for (var one : asked()) {
            for (var typed : NONE.get(one.type())) {
                var answer = get(one, typed);
                softly.assertThat(answer.getResponse().getStatus())
                        .as("%s with %s=%s", one.address(), one.name(), typed)
                        .isEqualTo(HttpStatus.UNPROCESSABLE_CONTENT.value());
                softly.assertThat(said(answer))
                        .as("%s with %s=%s", one.address(), one.name(), typed)
                        .contains("«\u00a0" + typed + "\u00a0»");
            }
        }
        softly.assertAll();
    }

    @Test
    void everyAddressRefusesAPeriodThatEndsBeforeItBegins() {
        var ends = asked().stream()
                .filter(one -> one.name().equals("au"))
                .map(Asked::address)
                .collect(toSet());
        var softly = new SoftAssertions();
        for (var address : ends) {
            if (!PROPOSE_ONLY.contains(
                            UriComponentsBuilder.fromUriString(address).build().getPath())
                    && !address.startsWith("/statistiques/jour")) {
                var answer = open(address + (address.contains("?") ? "&" : "?") + "du=18/03/2026&au=17/03/2026");
                softly.assertThat(said(answer)).as(address).contains("La fin précède le début.");
                softly.assertThat(answer.getResponse().getStatus()).as(address).isEqualTo(422);
            }
        }
        softly.assertAll();
    }

    @Test
    void aPeriodThatEndsBeforeItBeginsIsCorrectedAtEitherEnd() {
        assertThat(said(open("/rendez-vous/liste?du=2026-03-18&au=2026-03-17")))
                .contains("name=du, typed=18/03/2026", "name=au, typed=17/03/2026", "others=[]");
    }

    @Test
    void whatAFormSendsIsTextUntilItIsRead() {
        var typed = new TreeSet<String>();
        for (var handler : mappings.getHandlerMethods().values()) {
            Arrays.stream(handler.getMethodParameters())
                    .map(MethodParameter::getParameterType)
                    .filter(Class::isRecord)
                    .filter(form -> form.getSimpleName().endsWith("Form"))
                    .filter(form -> !form.getSimpleName().endsWith("FilterForm"))
                    .flatMap(TypedDaysTests::withItsRows)
                    .flatMap(form -> Arrays.stream(form.getRecordComponents()))
                    .filter(part -> SPELLINGS.containsKey(part.getType()) || part.getType() == LocalDateTime.class)
                    .forEach(part -> typed.add(part.getDeclaringRecord().getSimpleName() + "." + part.getName()));
        }
        assertThat(typed).isEmpty();
    }

    @Test
    void aFormTakesADayAndHoursAsPeopleWriteThem() {
        assertThat(openSpecially("samedi 21 mars 2026", "9h", "12 h 30"))
                .hasStatus(HttpStatus.SEE_OTHER)
                .hasRedirectedUrl("/planning/fermetures");
    }

    @Test
    void whatAFormCannotReadIsSaidOnItsFieldAndStaysInIt() {
        assertThat(openSpecially("8/15/2026", "25h", "12 h 30"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("«\u00a08/15/2026\u00a0» n’existe pas au calendrier", "«\u00a025h\u00a0» n’existe pas")
                .containsPattern("type=\"text\"[^>]* name=\"day\" value=\"8/15/2026\"")
                .containsPattern("type=\"text\"[^>]* name=\"opens\" value=\"25h\"")
                .containsPattern("type=\"time\"[^>]* name=\"closes\" value=\"12:30\"");
    }

    @Test
    void whatAFormCouldReadComesBackAsItsPickerWantsIt() {
        assertThat(openSpecially("21/03/2026", "15h", "14h"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .containsPattern("type=\"date\"[^>]* name=\"day\" value=\"2026-03-21\"")
                .containsPattern("type=\"time\"[^>]* name=\"opens\" value=\"15:00\"");
    }

    @Test
    void anAddressThatCannotBeReadIsOfferedAgainWithTheRestOfIt() {
        var refused = mvc.get()
                .uri("/rendez-vous?du=8/15/2026&site=" + house.antennaId())
                .with(house.signedIn(COORDINATOR))
                .exchange();

        assertThat(mvc.get()
                        .uri("/error")
                        .accept(MediaType.TEXT_HTML)
                        .requestAttr(RequestDispatcher.ERROR_STATUS_CODE, 422)
                        .requestAttr("refused", refused.getRequest().getAttribute("refused"))
                        .with(house.signedIn(COORDINATOR)))
                .bodyText()
                .contains(
                        "action=\"/rendez-vous\"",
                        "name=\"du\" value=\"8/15/2026\"",
                        "name=\"site\" value=\"" + house.antennaId() + "\"",
                        "«\u00a08/15/2026\u00a0» n’existe pas au calendrier");
    }

    private MvcTestResult openSpecially(String day, String opens, String closes) {
        return mvc.post()
                .uri("/planning/fermetures/ouverture")
                .with(csrf())
                .with(house.signedIn(COORDINATOR))
                .param("id", Ids.next().toString())
                .param("site", house.mainSiteId().toString())
                .param("day", day)
                .param("opens", opens)
                .param("closes", closes)
                .exchange();
    }

    private static Stream<Class<?>> withItsRows(Class<?> form) {
        var rows = Arrays.stream(form.getRecordComponents())
                .map(part -> part.getGenericType() instanceof ParameterizedType list
                                && list.getActualTypeArguments()[0] instanceof Class<?> row
                        ? row
                        : part.getType())
                .filter(Class::isRecord)
                .flatMap(TypedDaysTests::withItsRows);
        return Stream.concat(Stream.of(form), rows);
    }

    private List<Asked> asked() {
        return mappings.getHandlerMethods().entrySet().stream()
                .filter(entry ->
                        entry.getKey().getMethodsCondition().getMethods().contains(RequestMethod.GET))
                .flatMap(entry -> addresses(entry.getKey()).flatMap(address -> asked(address, entry.getValue())))
                .distinct()
                .toList();
    }

    /** One figure stands for all of them. */
    private static Stream<String> addresses(RequestMappingInfo mapping) {
        var needed = mapping.getParamsCondition().getExpressions().stream()
                .filter(asked -> !asked.isNegated())
                .map(asked -> asked.getName() + "=" + (asked.getValue() == null ? "" : asked.getValue()))
                .toList();
        return mapping.getPatternValues().stream()
                .map(path -> path.replace("{vue}", "mois"))
                .map(path -> needed.isEmpty() ? path : path + "?" + String.join("&", needed));
    }

    private static Stream<Asked> asked(String address, HandlerMethod handler) {
        return Arrays.stream(handler.getMethodParameters()).flatMap(parameter -> {
            parameter.initParameterNameDiscovery(new DefaultParameterNameDiscoverer());
            var type = parameter.getParameterType();
            if (type.isRecord()) {
                return Arrays.stream(type.getRecordComponents())
                        .filter(part -> type(part.getType(), part) != null)
                        .map(part -> new Asked(address, part.getName(), type(part.getType(), part)));
            }
            var sent = parameter.hasParameterAnnotation(RequestParam.class)
                    || parameter.hasParameterAnnotation(PathVariable.class);
            return sent && SPELLINGS.containsKey(type)
                    ? Stream.of(new Asked(address, String.valueOf(parameter.getParameterName()), type))
                    : Stream.empty();
        });
    }

    private static Class<?> type(Class<?> declared, AnnotatedElement part) {
        if (part.isAnnotationPresent(ReadableDay.class)) {
            return LocalDate.class;
        }
        if (part.isAnnotationPresent(ReadableTime.class)) {
            return LocalTime.class;
        }
        return SPELLINGS.containsKey(declared) ? declared : null;
    }

    /** The page without what is new on each: tokens, ids of blank forms, and the address that it was asked by. */
    private Stream<String> shown(Asked one, String typed) {
        var answer = get(one, typed);
        var iso = "=" + SPELLINGS.get(one.type()).getFirst();
        var text = answer.getResponse().getStatus() + "\n" + body(answer);
        return text.replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "")
                .replaceAll("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "id")
                .replace("=" + typed, iso)
                .replace("=" + encoded(typed), iso)
                .lines();
    }

    private MvcTestResult get(Asked one, String typed) {
        var value = encoded(typed);
        if (one.isInPath()) {
            return open(one.address().replace("{" + one.name() + "}", value));
        }
        return open(one.address() + (one.address().contains("?") ? "&" : "?") + one.name() + "=" + value);
    }

    /** As the first role that may open it. */
    private MvcTestResult open(String address) {
        var uri = URI.create(PageAddresses.in(house, visit, address));
        return Arrays.stream(Role.values())
                .map(role -> mvc.get().uri(uri).with(house.signedIn(role)).exchange())
                .filter(answer -> answer.getResponse().getStatus() != HttpStatus.FORBIDDEN.value())
                .findFirst()
                .orElseThrow();
    }

    /** On the page, or on the one that says it for all addresses. */
    private static String said(MvcTestResult answer) {
        return body(answer) + answer.getRequest().getAttribute("refused");
    }

    private static String encoded(String typed) {
        return UriUtils.encode(typed, UTF_8);
    }

    private static String body(MvcTestResult answer) {
        try {
            return answer.getResponse().getContentAsString();
        } catch (UnsupportedEncodingException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
