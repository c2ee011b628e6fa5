import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.CookieManager;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;

/** Measures the packaged jar against plain SQL and against itself; prints the tables of README.md. */
class Bench {

    static final int PERCENT = Integer.parseInt(System.getenv().getOrDefault("BENCH_PERCENT", "100"));
    static final int CONCURRENCY = 8;
    static final int SEEDED = 1_000;
    static final int ROUNDS = 3;
    static final int WARM_UP_POSTS = 20_000;
    static final int WARM_UP_READS = 4_000;
    static final int POSTS = 2_000 * PERCENT / 100;
    static final int TRANSACTIONS = 6_000 * PERCENT / 100;
    static final int READS = 2_000 * PERCENT / 100;
    static final ZoneId ZONE = ZoneId.of("Europe/Paris");
    static final String PASSWORD = "onze petites chaises vertes";
    static final String APPLICATION_PASSWORD = "bench-only";

    static ProcessHandle application;

    /** One thing done once by one of the workers. */
    interface Action {
        void run(int worker, int number) throws Exception;
    }

    record Measure(double perSecond, double p50, double p99, double cpu) {

        static Measure of(long[] nanos, long elapsed, Duration cpu) {
            Arrays.sort(nanos);
            return new Measure(nanos.length * 1e9 / elapsed, at(nanos, 0.50), at(nanos, 0.99),
                    cpu.toMillis() / (double) nanos.length);
        }

        private static double at(long[] sorted, double share) {
            return sorted[Math.min(sorted.length - 1, (int) Math.ceil(share * sorted.length) - 1)] / 1e6;
        }

        /** The round in the middle, by its rate. */
        static Measure median(List<Measure> rounds) {
            return rounds.stream().sorted((a, b) -> Double.compare(a.perSecond, b.perSecond)).toList().get(rounds.size() / 2);
        }

        String cells() {
            return String.format(Locale.ROOT, "%.0f/s | %.1f ms | %.1f ms | %.1f ms", perSecond, p50, p99, cpu);
        }
    }

    public static void main(String[] arguments) throws Exception {
        var jar = Path.of(arguments[0]);
        var folder = Files.createDirectories(Path.of("target/bench"));
        delete(folder.resolve("data"));
        Files.deleteIfExists(folder.resolve("vault.keys"));
        try (var database = EmbeddedPostgres.builder()
                .setDataDirectory(folder.resolve("data"))
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("max_connections", "100")
                .setPGStartupWait(Duration.ofSeconds(60))
                .start()) {
            var url = "jdbc:postgresql://localhost:" + database.getPort() + "/postgres";
            try (var owner = DriverManager.getConnection(url, "postgres", "postgres"); var sql = owner.createStatement()) {
                sql.execute("create role guichet_app login nosuperuser nobypassrls password '" + APPLICATION_PASSWORD + "'");
            }
            var log = folder.resolve("application.log");
            var port = freePort();
            var process = new ProcessBuilder(
                            ProcessHandle.current().info().command().orElse("java"),
                            "-jar",
                            jar.toString(),
                            "--server.port=" + port,
                            "--server.address=127.0.0.1",
                            "--spring.datasource.url=" + url,
                            "--spring.datasource.username=postgres",
                            "--spring.datasource.password=postgres",
                            "--guichet.database.application-password=" + APPLICATION_PASSWORD,
                            "--guichet.vault.key-file=" + folder.resolve("vault.keys"))
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            var stop = new Thread(process::destroy);
            Runtime.getRuntime().addShutdownHook(stop);
            try {
                application = process.toHandle();
                measure(url, "http://127.0.0.1:" + port, token(process, log));
            } finally {
                process.destroy();
                process.waitFor(30, TimeUnit.SECONDS);
            }
        }
    }

    static void measure(String url, String site, String token) throws Exception {
        describe(url);
        var desks = openHouse(site, token);
        var form = new VisitPost(desks.getFirst().get("/accompagnements/nouveau").body());
        say("Seeding %d visits", SEEDED);
        closed(SEEDED, (worker, number) -> form.send(desks.get(worker), LocalDate.now(ZONE).minusDays(number % 7)));
        analyze(url);

        say("Weighing pages");
        weigh(site, desks.getFirst());

        say("Reading pages (%d rounds of %d)", ROUNDS, READS);
        var passers = signedOut(site);
        var week = "/accompagnements?du=" + LocalDate.now(ZONE).minusDays(6);
        var reads = new LinkedHashMap<String, Action>();
        reads.put("P4 list, 20 rows of today’s 143", (worker, n) -> desks.get(worker).page("/accompagnements"));
        reads.put("P4 list, 20 rows of the week’s 1,000", (worker, n) -> desks.get(worker).page(week));
        reads.put("P5 signed in: /compte/mot-de-passe", (worker, n) -> desks.get(worker).page("/compte/mot-de-passe"));
        reads.put("P5 beside it: /accessibilite, no session", (worker, n) -> passers.get(worker).page("/accessibilite"));
        reads.put("P5 beside it: /assets/favicon.svg, no session", (worker, n) -> passers.get(worker).page("/assets/favicon.svg"));
        var pages = alternate(reads, WARM_UP_READS, READS);

        say("Logging visits (%d rounds of %d requests and %d transactions)", ROUNDS, POSTS, TRANSACTIONS);
        try (var plain = new PlainSql(url)) {
            var today = LocalDate.now(ZONE);
            closed(WARM_UP_POSTS, (worker, n) -> form.send(desks.get(worker), today));
            closed(TRANSACTIONS, plain::log);
            var posts = new ArrayList<Measure>();
            var transactions = new ArrayList<Measure>();
            for (int round = 0; round < ROUNDS; round++) {
                posts.add(closed(POSTS, (worker, n) -> form.send(desks.get(worker), today)));
                transactions.add(closed(TRANSACTIONS, plain::log));
            }
            var post = Measure.median(posts);
            var half = paced(POSTS, post.perSecond / 2, (worker, n) -> form.send(desks.get(worker), today));
            var transaction = Measure.median(transactions);

            System.out.println("\n| What | Rate | p50 | p99 | CPU of the application |\n|---|--:|--:|--:|--:|");
            System.out.println("| P3 log-a-visit POST, full load | " + post.cells() + " |");
            System.out.println("| P3 the same SQL, plain loop | " + transaction.cells() + " |");
            System.out.println("| P3 log-a-visit POST, half load | " + half.cells() + " |");
            pages.forEach((what, measure) -> System.out.println("| " + what + " | " + measure.cells() + " |"));
            System.out.printf(Locale.ROOT, "%nP3: %.0f %% of the plain loop (rounds:%s), goal 25 %%; p99 at half load %.1f ms, goal 60 ms%n",
                    100 * post.perSecond / transaction.perSecond, ratios(posts, transactions), half.p99);
            System.out.printf(Locale.ROOT, "P5: %.0f %% of /accessibilite, no goal of its own; the bare page of the goal is not built yet%n",
                    100 * pages.get("P5 signed in: /compte/mot-de-passe").perSecond
                            / pages.get("P5 beside it: /accessibilite, no session").perSecond);
        }
    }

    static String ratios(List<Measure> posts, List<Measure> transactions) {
        var text = new StringBuilder();
        for (int i = 0; i < posts.size(); i++) {
            text.append(String.format(Locale.ROOT, " %.0f %%", 100 * posts.get(i).perSecond / transactions.get(i).perSecond));
        }
        return text.toString();
    }

    // How it is measured

    /** Each worker begins again as soon as it has its answer. */
    static Measure closed(int count, Action action) throws Exception {
        return run(count, 0, action);
    }

    /** Each worker follows its timetable; waiting for a late one counts. */
    static Measure paced(int count, double perSecond, Action action) throws Exception {
        return run(count, (long) (1e9 * CONCURRENCY / perSecond), action);
    }

    private static Measure run(int count, long every, Action action) throws Exception {
        var perWorker = count / CONCURRENCY;
        var nanos = new long[perWorker * CONCURRENCY];
        var cpu = cpuOfApplication();
        var start = System.nanoTime();
        try (var workers = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = new ArrayList<Future<?>>();
            for (int worker = 0; worker < CONCURRENCY; worker++) {
                var mine = worker;
                running.add(workers.submit(() -> {
                    for (int i = 0; i < perWorker; i++) {
                        var due = start + every * i + every * mine / CONCURRENCY;
                        var begun = every == 0 ? System.nanoTime() : due;
                        for (long left; every > 0 && (left = due - System.nanoTime()) > 0; ) {
                            LockSupport.parkNanos(left);
                        }
                        action.run(mine, i * CONCURRENCY + mine);
                        nanos[mine * perWorker + i] = System.nanoTime() - begun;
                    }
                    return null;
                }));
            }
            for (var one : running) {
                one.get();
            }
        }
        var elapsed = System.nanoTime() - start;
        return Measure.of(nanos, elapsed, cpuOfApplication().minus(cpu));
    }

    /** Says less of the noise of a shared machine than a rate does. */
    private static Duration cpuOfApplication() {
        return application.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    /** Warms all up, then takes turns, so that a noisy minute falls on all of them. */
    static Map<String, Measure> alternate(Map<String, Action> actions, int warmUp, int count) throws Exception {
        var rounds = new LinkedHashMap<String, List<Measure>>();
        for (int round = -1; round < ROUNDS; round++) {
            for (var action : actions.entrySet()) {
                var measure = closed(round < 0 ? warmUp : count, action.getValue());
                if (round >= 0) {
                    rounds.computeIfAbsent(action.getKey(), what -> new ArrayList<>()).add(measure);
                }
            }
        }
        var medians = new LinkedHashMap<String, Measure>();
        rounds.forEach((what, measures) -> medians.put(what, Measure.median(measures)));
        return medians;
    }

    // The other side: the rows of one visit, written as the application writes them

    static class PlainSql implements AutoCloseable {

        private final List<Connection> connections = new ArrayList<>();
        private UUID structure;
        private UUID site;
        private UUID agent;
        private String operator;
        private String procedure;

        PlainSql(String url) throws SQLException {
            try (var owner = DriverManager.getConnection(url, "postgres", "postgres");
                    var sql = owner.createStatement();
                    var row = sql.executeQuery("select v.structure_id, v.site_id, v.agent_id, r.operator_code, r.procedure_code"
                            + " from visit v join visit_request r on r.visit_id = v.id limit 1")) {
                row.next();
                structure = row.getObject(1, UUID.class);
                site = row.getObject(2, UUID.class);
                agent = row.getObject(3, UUID.class);
                operator = row.getString(4);
                procedure = row.getString(5);
            }
            for (int worker = 0; worker < CONCURRENCY; worker++) {
                var connection = DriverManager.getConnection(url, "guichet_app", APPLICATION_PASSWORD);
                connection.setAutoCommit(false);
                connections.add(connection);
            }
        }

        void log(int worker, int number) throws SQLException {
            var connection = connections.get(worker);
            var visit = nextId();
            var now = Timestamp.from(Instant.now());
            execute(connection, "select set_config('app.structures', ?, false), set_config('app.structure', ?, false)",
                    structure.toString(), structure.toString());
            execute(connection, "insert into visit (structure_id, id, version, site_id, agent_id, occurred_at, day, hour,"
                            + " channel, by_appointment, duration_minutes, age_band, gender, neighbourhood, mandate, orientation,"
                            + " orientation_label, note, request_count, deleted_at, deletion_reason, created_at, created_by,"
                            + " updated_at, updated_by) values (?, ?, 0, ?, ?, ?, ?, 0, 'IN_PERSON', false, 20, 'AGE_25_39', null,"
                            + " null, 'NONE', null, null, null, 1, null, null, ?, 'banc', ?, 'banc')",
                    structure, visit, site, agent, now, LocalDate.now(ZONE), now, now);
            execute(connection, "insert into visit_request (structure_id, id, visit_id, position, operator_code, procedure_code,"
                            + " operator_name, procedure_label, level, outcome, not_completed_reason)"
                            + " values (?, ?, ?, 0, ?, ?, ?, ?, 'FIRST_LEVEL', 'COMPLETED', null)",
                    structure, nextId(), visit, operator, procedure, operator, procedure);
            execute(connection, "insert into audit_entry (structure_id, id, at, actor_id, actor, action, subject_id)"
                            + " values (?, ?, ?, ?, 'banc', 'VisitLogged', ?)",
                    structure, nextId(), now, agent, visit);
            connection.commit();
        }

        private static void execute(Connection connection, String sql, Object... values) throws SQLException {
            try (var statement = connection.prepareStatement(sql)) {
                for (int i = 0; i < values.length; i++) {
                    statement.setObject(i + 1, values[i]);
                }
                statement.execute();
            }
        }

        @Override
        public void close() throws SQLException {
            for (var connection : connections) {
                connection.close();
            }
        }
    }

    /** In the order of time, as the application's own. */
    static UUID nextId() {
        var random = ThreadLocalRandom.current();
        return new UUID(System.currentTimeMillis() << 16 | 0x7000 | random.nextInt(0x1000),
                random.nextLong() >>> 2 | 0x8000000000000000L);
    }

    // The application, as a browser uses it

    static class Desk {

        private static final Pattern CSRF = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

        private final String site;
        private final HttpClient client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .cookieHandler(new CookieManager())
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
        private String csrf = "";

        Desk(String site) {
            this.site = site;
        }

        HttpResponse<String> get(String path) throws IOException, InterruptedException {
            var answer = client.send(HttpRequest.newBuilder(URI.create(site + path)).build(), BodyHandlers.ofString());
            var found = CSRF.matcher(answer.body());
            csrf = found.find() ? found.group(1) : csrf;
            return answer;
        }

        /** A page that must be one. */
        void page(String path) throws IOException, InterruptedException {
            var answer = client.send(HttpRequest.newBuilder(URI.create(site + path)).build(), BodyHandlers.discarding());
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(path + ": " + answer.statusCode());
            }
        }

        int compressedSize(String path) throws IOException, InterruptedException {
            var asked = HttpRequest.newBuilder(URI.create(site + path)).header("Accept-Encoding", "gzip").build();
            return client.send(asked, BodyHandlers.ofByteArray()).body().length;
        }

        HttpResponse<String> post(String path, String... pairs) throws IOException, InterruptedException {
            var body = new StringBuilder("_csrf=").append(encoded(csrf));
            for (int i = 0; i < pairs.length; i += 2) {
                body.append('&').append(encoded(pairs[i])).append('=').append(encoded(pairs[i + 1]));
            }
            var request = HttpRequest.newBuilder(URI.create(site + path))
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(BodyPublishers.ofString(body.toString()))
                    .build();
            return client.send(request, BodyHandlers.ofString());
        }

        void submit(String path, String... pairs) throws IOException, InterruptedException {
            var answer = post(path, pairs);
            if (answer.statusCode() != 302 && answer.statusCode() != 303) {
                throw new IllegalStateException(path + ": " + answer.statusCode() + "\n" + answer.body());
            }
        }

        Desk signIn(String login, String password) throws IOException, InterruptedException {
            get("/connexion");
            submit("/connexion", "username", login, "password", password);
            get("/compte/mot-de-passe");
            return this;
        }

        private static String encoded(String text) {
            return URLEncoder.encode(text, StandardCharsets.UTF_8);
        }
    }

    static class VisitPost {

        private final String site;

        VisitPost(String page) {
            site = first("<select[^>]*name=\"site\"[^>]*>\\s*<option value=\"([0-9a-f-]{36})\"", page);
        }

        void send(Desk desk, LocalDate day) throws IOException, InterruptedException {
            desk.submit("/accompagnements/nouveau",
                    "id", nextId().toString(),
                    "site", site,
                    "day", day.toString(),
                    "time", "00:00",
                    "channel", "IN_PERSON",
                    "duration", "20",
                    "minutes", "",
                    "age", "AGE_25_39",
                    "neighbourhood", "",
                    "mandate", "NONE",
                    "orientation", "",
                    "orientationLabel", "",
                    "note", "",
                    "confirmed", "true",
                    "requests[0].operator", "CAF",
                    "requests[0].procedure", PROCEDURE,
                    "requests[0].level", "FIRST_LEVEL",
                    "requests[0].outcome", "COMPLETED",
                    "requests[0].reason", "");
        }
    }

    static final String PROCEDURE = "CAF_COMPTE";

    /** The house of a first start, and as many signed-in counsellors as there are workers. */
    static List<Desk> openHouse(String site, String token) throws Exception {
        var first = new Desk(site);
        first.get("/installation");
        first.submit("/installation",
                "token", token,
                "name", "Maison du banc",
                "inseeCode", "73065",
                "site.name", "Site du banc",
                "site.address", "1 place du Forum",
                "site.postalCode", "73000",
                "site.city", "Chambéry",
                "site.openedOn", "2020-01-01",
                "week.monday", "08:30-17:00",
                "login", "admin",
                "displayName", "Alix Exemple",
                "chosen", PASSWORD,
                "again", PASSWORD);
        var administrator = new Desk(site).signIn("admin", PASSWORD);
        var form = administrator.get("/administration/comptes/nouveau").body();
        var answer = administrator.post("/administration/comptes/nouveau",
                "id", nextId().toString(),
                "login", "banc",
                "displayName", "Camille Exemple",
                "roles", "COUNSELLOR",
                "sites", first("name=\"sites\"[^>]*?value=\"([^\"]+)\"|value=\"([^\"]+)\"[^>]*?name=\"sites\"", form));
        var oneTime = first("<code[^>]*>([a-z2-9]{4}(?:-[a-z2-9]{4}){3})</code>", answer.body());
        var counsellor = new Desk(site).signIn("banc", oneTime);
        counsellor.submit("/compte/mot-de-passe", "current", oneTime, "chosen", PASSWORD, "again", PASSWORD);
        var desks = new ArrayList<Desk>();
        for (int worker = 0; worker < CONCURRENCY; worker++) {
            desks.add(new Desk(site).signIn("banc", PASSWORD));
        }
        return desks;
    }

    static List<Desk> signedOut(String site) {
        var desks = new ArrayList<Desk>();
        for (int worker = 0; worker < CONCURRENCY; worker++) {
            desks.add(new Desk(site));
        }
        return desks;
    }

    // What travels

    static void weigh(String site, Desk desk) throws Exception {
        System.out.println("\n| Compressed, bytes | The page itself | All its files, nothing cached |\n|---|--:|--:|");
        var cached = new LinkedHashSet<String>();
        for (var path : List.of("/connexion", "/", "/accompagnements/nouveau", "/accompagnements")) {
            var page = desk.compressedSize(path);
            var files = path.equals("/connexion")
                    ? filesOf(new Desk(site), path)
                    : filesOf(desk, path);
            var total = page;
            for (var file : files) {
                total += desk.compressedSize(file);
            }
            cached.addAll(files);
            System.out.printf(Locale.ROOT, "| `%s` | %,d | %,d |%n", path, page, total);
        }
        for (var file : cached) {
            System.out.printf(Locale.ROOT, "| `%s` | %,d | |%n", file.replaceAll("-[0-9a-f]{32}", ""), desk.compressedSize(file));
        }
        System.out.println();
    }

    /** Style sheets, scripts, the icon and, of the fonts that the style sheets name, the Latin ones. */
    static LinkedHashSet<String> filesOf(Desk desk, String path) throws Exception {
        var files = new LinkedHashSet<String>();
        var links = Pattern.compile("<(?:link|script)[^>]*?(?:href|src)=\"([^\"]+)\"").matcher(desk.get(path).body());
        while (links.find()) {
            files.add(links.group(1));
        }
        for (var file : List.copyOf(files)) {
            if (file.contains(".css")) {
                var fonts = Pattern.compile("url\\(['\"]?([^'\")]+latin-[^'\")]+woff2)['\"]?\\)").matcher(desk.get(file).body());
                while (fonts.find()) {
                    if (!fonts.group(1).contains("-ext-")) {
                        files.add(URI.create(file).resolve(fonts.group(1)).toString());
                    }
                }
            }
        }
        return files;
    }

    // The machine

    /** Autovacuum does it within a minute or two; whether it came before the measures must not change them. */
    static void analyze(String url) throws SQLException {
        try (var owner = DriverManager.getConnection(url, "postgres", "postgres"); var sql = owner.createStatement()) {
            sql.execute("vacuum analyze");
        }
    }

    static void describe(String url) throws SQLException, IOException {
        var loads = Path.of("/proc/loadavg");
        try (var database = DriverManager.getConnection(url, "postgres", "postgres")) {
            System.out.printf("%s · %d cores · load average before %s · %d %% of the usual counts · Java %s · PostgreSQL %s, fsync %s · %d at once%n",
                    Instant.now().toString().substring(0, 16),
                    Runtime.getRuntime().availableProcessors(),
                    Files.exists(loads) ? Files.readString(loads).split(" ")[0] : "unknown",
                    PERCENT,
                    Runtime.version(),
                    shown(database, "server_version"),
                    shown(database, "fsync"),
                    CONCURRENCY);
        }
    }

    private static String shown(Connection database, String setting) throws SQLException {
        try (var sql = database.createStatement(); var row = sql.executeQuery("show " + setting)) {
            row.next();
            return row.getString(1);
        }
    }

    static String token(Process application, Path log) throws Exception {
        for (int tenth = 0; tenth < 1_200 && application.isAlive(); tenth++) {
            var found = Pattern.compile("give it this token: (\\S+)").matcher(Files.readString(log));
            if (found.find()) {
                return found.group(1);
            }
            Thread.sleep(100);
        }
        throw new IllegalStateException("The application did not start:\n" + Files.readString(log));
    }

    static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (var paths = Files.walk(folder)) {
                for (var path : paths.sorted((a, b) -> b.compareTo(a)).toList()) {
                    Files.delete(path);
                }
            }
        }
    }

    static String first(String pattern, String text) {
        var found = Pattern.compile(pattern, Pattern.DOTALL).matcher(text);
        if (!found.find()) {
            throw new IllegalStateException("Not found: " + pattern + "\n" + text);
        }
        for (int group = 1; group <= found.groupCount(); group++) {
            if (found.group(group) != null) {
                return found.group(group);
            }
        }
        return found.group();
    }

    static void say(String words, Object... values) {
        System.err.println(Instant.now().toString().substring(11, 19) + " " + words.formatted(values));
    }
}
