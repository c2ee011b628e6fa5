package fr.guichet.journeys;

import static fr.guichet.account.Role.ADMIN;
import static fr.guichet.account.Role.COORDINATOR;
import static fr.guichet.account.Role.COUNSELLOR;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import de.siegmar.fastcsv.reader.CsvReader;
import fr.guichet.account.Role;
import fr.guichet.shared.model.Ids;
import fr.guichet.statistics.FigureView;
import fr.guichet.testing.BusyHouses;
import fr.guichet.testing.PageAddresses;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** What people type is text, wherever it comes back: nothing of it runs, opens a page elsewhere, or leaves its cell of a file. */
class InjectionTests extends Journey {

    static final List<String> PAYLOADS = List.of(
            "<script>ran('script')</script>",
            "</script><script>ran('closed')</script>",
            "\"><script>ran('attribute')</script>",
            "'><img src=x onerror=ran('img')>",
            "<img src=x onerror=ran('img')>",
            "<svg onload=ran('svg')>",
            "<svg><script>ran('svg script')</script></svg>",
            "\" autofocus onfocus=ran('focus') x=\"",
            "' onmouseover=ran('mouse') x='",
            "</textarea><script>ran('textarea')</script>",
            "</title><script>ran('title')</script>",
            "</option></select><script>ran('select')</script>",
            "--><script>ran('comment')</script>",
            "<iframe srcdoc='<script>parent.ran(1)</script>'>",
            "<link rel=stylesheet href=//evil.example/x.css>",
            "<img src=https://evil.example/pixel.png>",
            "<form action=//evil.example><button>Envoyer",
            "<base href=//evil.example/>",
            "<meta http-equiv=refresh content='0;url=//evil.example'>",
            "<a href=javascript:ran('link')>Cliquez</a>",
            "javascript:ran('url')",
            "<style>*{background:url(//evil.example/)}</style>",
            "<math><mi xlink:href=data:x,ran(1)>",
            "&lt;script&gt;ran('twice')&lt;/script&gt;",
            "<details open ontoggle=ran('toggle')>",
            "__${7*191}__",
            "${7*191}",
            "*{7*191} #{7*191} ~{7*191} [[${7*191}]]",
            "{{7*191}} <%= 7*191 %>",
            "${T(java.lang.Runtime).getRuntime().exec('id')}",
            "'; drop table visit; --",
            "' or '1'='1",
            "=cmd|'/c calc'!A1",
            "+1+1",
            "-1-1",
            "@SUM(1+1)",
            "\u202Egnp.exe\u202C\u2066x\u2069",
            "a\u200Bb\u200D\uFEFFc\u0301\u0301",
            "x\\nATTENDEE:mailto:a@evil.example;\\,",
            "x%0d%0aSet-Cookie:ran=1\u2028\u0085y");

    private static final String WATCH = """
            window.seen = [];
            window.ran = what => window.seen.push('ran ' + what);
            document.addEventListener('securitypolicyviolation',
                    event => window.seen.push('CSP ' + event.violatedDirective + ' ' + event.blockedURI + ' ' + event.sample));
            """;

    private static final String FORMS = """
            () => [...document.querySelectorAll('main form[method=post]:not([enctype])')]
              .map((form, i) => form.querySelector(':is(input:is(:not([type]), [type=text], [type=search], [type=tel], [type=email]), textarea):not([form])') ? i : -1)
              .filter(i => i >= 0)
            """;

    private static final String FILL = """
            ([index, payloads, pass]) => {
              const form = [...document.querySelectorAll('main form[method=post]:not([enctype])')][index];
              const fields = [...form.elements].filter(one => one.matches(
                      'input:is(:not([type]), [type=text], [type=search], [type=tel], [type=email]), textarea') && one.name);
              fields.forEach((field, i) => { field.removeAttribute('maxlength'); field.value = payloads[(i + pass) % payloads.length]; });
              HTMLFormElement.prototype.submit.call(form);
              return fields.map(field => location.pathname.replace(/[0-9a-f]{8}-[0-9a-f-]+/g, '{id}') + ' ' + field.name);
            }
            """;

    /** What only a payload brings into a page. */
    private static final String INTRUDERS = """
            () => [...document.querySelectorAll(`body :is(script, style, link, meta, base, iframe, math, [onerror], [onload], [onfocus],
                    [onmouseover], [ontoggle], [autofocus][x], a[href^="javascript:"], [src*=evil], [href*=evil], [action*=evil])`)]
              .map(one => one.outerHTML.slice(0, 120))
            """;

    private static final List<String> TABLES = List.of(
            "/accompagnements?format=csv",
            "/accompagnements?format=csv&lignes=demarches",
            "/annuaire?format=csv",
            "/rendez-vous/liste?du=2026-03-18&format=csv",
            "/statistiques?format=csv",
            "/statistiques/jour?format=csv");

    private static final List<String> MAIN_PAGES = List.of(
            "/",
            "/accompagnements",
            "/accompagnements/nouveau",
            "/annuaire",
            "/planning",
            "/planning/fermetures",
            "/rendez-vous/semaine",
            "/rendez-vous/{id}",
            "/horaires/{code}",
            "/statistiques");

    @Autowired
    BusyHouses busy;

    @Autowired
    PageAddresses addresses;

    @Autowired
    @Qualifier("ownerDataSource")
    DataSource owner;

    private final SoftAssertions soft = new SoftAssertions();
    private final Map<String, Integer> counts = new TreeMap<>();
    private final Map<String, List<String>> fields = new TreeMap<>();
    private final Set<String> refused = new TreeSet<>();
    private UUID id = Ids.next();

    @Test
    void nothingRunsOnTheMainPages() throws IOException {
        busy.workUnder(house, id);
        fillTheColumns(0);
        openEach(MAIN_PAGES, COORDINATOR);
        openTheFiles();
        tell();
        soft.assertAll();
    }

    /** {@code reliability/injection.sh}: after as many passes as there are payloads, each was in each field. */
    @Test
    @EnabledIfSystemProperty(named = "guichet.injection", matches = "\\d+")
    void nothingRunsAnywhere() throws IOException {
        for (int pass = 0; pass < Integer.getInteger("guichet.injection"); pass++) {
            house = houses.open();
            id = Ids.next();
            busy.workUnder(house, id);
            for (var role : List.of(COORDINATOR, ADMIN)) {
                sendTheForms(role, pass);
            }
            fillTheColumns(pass);
            for (var role : List.of(COORDINATOR, ADMIN)) {
                openEach(addresses.all(), role);
            }
            openTheFiles();
            closeTheWindows();
            tell();
        }
        soft.assertAll();
    }

    /** Each column that the schema lets hold any text, in all rows of the house; the next pass gives it the next payload. */
    private void fillTheColumns(int pass) {
        var asOwner = JdbcClient.create(owner);
        var columns = asOwner.sql("""
                        select c.table_name || ' ' || c.column_name from information_schema.columns c
                         where c.table_schema = 'public' and c.data_type = 'text' and c.column_name <> all (:kept)
                           and c.table_name not similar to 'audit%|stat_%|public_%'
                           and exists (select from information_schema.columns s
                                        where s.table_schema = 'public' and s.table_name = c.table_name
                                          and s.column_name = 'structure_id')
                         order by 1
                        """)
                .param("kept", new String[] {"time_zone", "created_by", "updated_by"})
                .query(String.class)
                .list();
        for (int column = 0; column < columns.size(); column++) {
            var names = columns.get(column).split(" ");
            write(
                    asOwner,
                    names[0],
                    names[1],
                    "structure_id = :house",
                    PAYLOADS.get((column + pass) % PAYLOADS.size()));
        }
        var payload = PAYLOADS.get(pass % PAYLOADS.size());
        write(asOwner, "structure", "name", "id = :house", payload);
        var agents = "id in (select account_id from account_structure where structure_id = :house)";
        write(asOwner, "account", "display_name", agents, payload);
    }

    private void write(JdbcClient asOwner, String table, String column, String rows, String payload) {
        for (var which : List.of(rows, rows + " and " + column + " is not null")) {
            try {
                var written = asOwner.sql("""
                                update %1$s t set %2$s = :payload || case when n = 1 then '' else ' ' || n end
                                  from (select ctid at, row_number() over () n from %1$s where %3$s) numbered
                                 where t.ctid = numbered.at
                                """.formatted(table, column, which))
                        .param("payload", payload)
                        .param("house", house.structureId())
                        .update();
                if (written > 0) {
                    fields.computeIfAbsent("column " + table + "." + column, first -> new ArrayList<>())
                            .add(payload);
                    return;
                }
            } catch (DataAccessException codesAndKeys) {
                refused.add(table + "." + column);
            }
        }
    }

    private void sendTheForms(Role role, int pass) {
        var page = watched(role);
        for (var address : addresses.all()) {
            var path = PageAddresses.in(house, id, address);
            if (!isMine(role, address) || page.navigate(path).status() != 200) {
                continue;
            }
            for (var form : (List<?>) page.evaluate(FORMS)) {
                page.navigate(path);
                var filled = new ArrayList<Object>();
                page.waitForNavigation(
                        () -> filled.addAll((List<?>) page.evaluate(FILL, List.of(form, PAYLOADS, pass))));
                for (int field = 0; field < filled.size(); field++) {
                    fields.computeIfAbsent("form " + filled.get(field), first -> new ArrayList<>())
                            .add(PAYLOADS.get((field + pass) % PAYLOADS.size()));
                }
                count("forms sent");
                judge(page, "form of " + address);
            }
        }
    }

    private static boolean isMine(Role role, String address) {
        return address.startsWith("/administration") == (role == ADMIN) && !address.startsWith("/installation");
    }

    private void openEach(List<String> pages, Role role) {
        var page = watched(role);
        for (var address : pages) {
            if (isMine(role, address)) {
                var answer = page.navigate(PageAddresses.in(house, id, address));
                soft.assertThat(answer.status()).as(address).isLessThan(500);
                soft.assertThat(answer.headers()).as(address).doesNotContainKey("ran");
                count(answer.status() == 200 ? "pages opened" : "pages refused");
                judge(page, address);
            }
        }
    }

    private Page watched(Role role) {
        var context = window();
        context.addInitScript(WATCH);
        var page = signIn(context, role);
        page.onDialog(dialog -> soft.fail("A dialog opened: " + dialog.message()));
        page.onRequest(request -> soft.assertThat(request.url())
                .satisfiesAnyOf(
                        url -> assertThat(url).startsWith("http://localhost:" + port + "/"),
                        url -> assertThat(url).startsWith("data:")));
        return page;
    }

    private void judge(Page page, String where) {
        soft.assertThat((List<?>) page.evaluate("() => window.seen")).as(where).isEmpty();
        soft.assertThat((List<?>) page.evaluate(INTRUDERS)).as(where).isEmpty();
        soft.assertThat(page.url()).as(where).startsWith("http://localhost:" + port + "/");
        soft.assertThat(page.locator("body").textContent())
                .as("evaluated on %s", where)
                .doesNotContain("1337");
        soft.assertThat(page.locator("main").count()).as("mains on %s", where).isEqualTo(1);
    }

    private void openTheFiles() throws IOException {
        var coordinator = watched(COORDINATOR);
        var figures = Arrays.stream(FigureView.values()).map(view -> "/statistiques/" + view.slug() + "?format=csv");
        for (var address : Stream.concat(TABLES.stream(), figures).toList()) {
            checkCsv(address, read(coordinator, address));
        }
        var hours = "/horaires/" + house.code();
        for (var address : List.of(
                hours + ".json",
                hours + ".jsonld",
                "/accompagnements/nouveau/mots",
                "/personnes/donnees?format=json&rdv=" + id)) {
            assertThat(JsonMapper.shared().readTree(read(coordinator, address))).isNotEmpty();
        }
        checkCalendar(read(coordinator, hours + ".ics"));
        checkCalendar(read(coordinator, feed()));
    }

    /** The agenda of the one who receives, at the address that they are shown once. */
    private String feed() {
        var page = watched(COUNSELLOR);
        page.navigate("/rendez-vous/mon-agenda");
        page.waitForNavigation(() -> page.click("main form button[type=submit]"));
        var shown = Pattern.compile("/agenda/[\\w-]+\\.ics").matcher(page.content());
        assertThat(shown.find()).as("an address of an agenda").isTrue();
        return shown.group();
    }

    private String read(Page page, String address) {
        var answer = page.request().get(address);
        assertThat(answer.status()).as(address).isEqualTo(200);
        count("files read");
        return answer.text();
    }

    private void checkCsv(String address, String text) throws IOException {
        try (var rows = CsvReader.builder().fieldSeparator(';').ofCsvRecord(text.substring(1))) {
            for (var row : rows) {
                soft.assertThat(row.getFields())
                        .as(address)
                        .allSatisfy(cell -> assertThat(cell).doesNotMatch("(?s)[=+@\\t\\r].*|-[^0-9].*"));
            }
        }
    }

    private void checkCalendar(String text) {
        soft.assertThat(text.split("\r\n"))
                .allSatisfy(line -> assertThat(line).matches(" .*|[A-Z-]+[;:].*"))
                .allSatisfy(line ->
                        assertThat(line.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(75))
                .noneMatch(line -> line.startsWith("ATTENDEE"));
    }

    private void count(String what) {
        counts.merge(what, 1, Integer::sum);
    }

    private void tell() throws IOException {
        counts.merge("passes", 1, Integer::sum);
        counts.put("faults", soft.errorsCollected().size());
        counts.put("fields of forms", (int)
                fields.keySet().stream().filter(name -> name.startsWith("form")).count());
        counts.put("columns", (int) fields.keySet().stream()
                .filter(name -> name.startsWith("column"))
                .count());
        counts.put(
                "a payload in a field",
                fields.values().stream()
                        .mapToInt(all -> (int) all.stream().distinct().count())
                        .sum());
        var table = new StringBuilder("| What | Count |\n|---|--:|\n");
        counts.forEach((what, count) -> table.append("| %s | %,d |\n".formatted(what, count)));
        Files.writeString(Path.of("target", "injection.md"), table);
        var names = new ArrayList<>(fields.keySet());
        names.addAll(refused.stream().map("refused "::concat).toList());
        Files.write(Path.of("target", "injection-fields.txt"), names);
    }
}
