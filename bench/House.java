import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.IntUnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A house on a PostgreSQL and nodes of its own, opened as its first administrator does; all of it stops when it is closed. */
class House implements AutoCloseable {

    static final int PERCENT = Integer.parseInt(System.getenv().getOrDefault("BENCH_PERCENT", "100"));
    static final ZoneId ZONE = ZoneId.of("Europe/Paris");
    static final String APPLICATION_PASSWORD = "bench-only";
    static final String PROCEDURE = "CAF_COMPTE";
    static final UUID TYPE = new UUID(7, 7);
    static final String PASSWORD = "onze petites chaises vertes";

    static final Path FOLDER = Path.of("target/bench");

    /** As README.md says to start it; BENCH_OPTIONS are others. */
    static final List<String> OPTIONS =
            Stream.of(System.getenv().getOrDefault("BENCH_OPTIONS", "-Xms64m -Xmx224m -XX:+UseSerialGC").split(" "))
                    .filter(word -> !word.isBlank())
                    .toList();

    private static final HttpClient PASSER = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();

    final List<String> nodes = new ArrayList<>();

    /** Where each node says whether it may be asked. */
    final List<String> health = new ArrayList<>();

    final List<Process> processes = new ArrayList<>();
    private final EmbeddedPostgres database;
    private final int entrance;

    private House(EmbeddedPostgres database, int entrance) {
        this.database = database;
        this.entrance = entrance;
        Runtime.getRuntime().addShutdownHook(new Thread(() -> processes.forEach(Process::destroy)));
    }

    static House open(Path jar, int nodes, String... options) throws Exception {
        return open(jar, nodes, port -> port, options);
    }

    /** @param entrance of the port of PostgreSQL makes the one that the nodes find */
    static House open(Path jar, int nodes, IntUnaryOperator entrance, String... options) throws Exception {
        Files.createDirectories(FOLDER);
        delete(FOLDER.resolve("data"));
        Files.deleteIfExists(FOLDER.resolve("vault.keys"));
        var database = EmbeddedPostgres.builder()
                .setDataDirectory(FOLDER.resolve("data"))
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("max_connections", "100")
                .setPGStartupWait(Duration.ofSeconds(60))
                .start();
        var house = new House(database, entrance.applyAsInt(database.getPort()));
        try {
            house.sql("create role guichet_app login nosuperuser nobypassrls password '" + APPLICATION_PASSWORD + "'");
            var first = house.start(jar, "application.log", options);
            house.install(waitFor(first, FOLDER.resolve("application.log"), "give it this token: (\\S+)"));
            for (int node = 2; node <= nodes; node++) {
                var log = "application-" + node + ".log";
                waitFor(house.start(jar, log, options), FOLDER.resolve(log), "Started GuichetApplication");
            }
            return house;
        } catch (Exception failure) {
            house.close();
            throw failure;
        }
    }

    /** One more node. */
    Process start(Path jar, String log, String... options) throws IOException {
        var port = freePort();
        var healthPort = freePort();
        nodes.add("http://127.0.0.1:" + port);
        health.add("http://127.0.0.1:" + healthPort + "/actuator/health/readiness");
        return start(jar, log, nodes.size() - 1, options);
    }

    private Process start(Path jar, String log, int node, String... options) throws IOException {
        return run(java(jar, options), log,
                "--server.port=" + URI.create(nodes.get(node)).getPort(),
                "--management.server.port=" + URI.create(health.get(node)).getPort(),
                "--server.address=127.0.0.1");
    }

    /** Asked to end; started once more, at the same address, when it has. */
    void restart(Path jar, int node) throws Exception {
        processes.get(node).destroy();
        processes.get(node).waitFor();
        var log = "application-again-" + (node + 1) + ".log";
        var again = start(jar, log, node);
        processes.remove(again);
        processes.set(node, again);
        waitFor(again, FOLDER.resolve(log), "Started GuichetApplication");
    }

    /** One more process of the jar on this database; what it prints stands in the log. */
    Process run(Path jar, String log, String... arguments) throws IOException {
        return run(java(jar), log, arguments);
    }

    /** The same, started by these words. */
    Process run(List<String> words, String log, String... arguments) throws IOException {
        var command = new ArrayList<>(words);
        command.addAll(List.of(
                "--spring.datasource.url=" + url(entrance),
                "--spring.datasource.username=postgres",
                "--spring.datasource.password=postgres",
                "--guichet.database.application-password=" + APPLICATION_PASSWORD,
                "--guichet.vault.key-file=" + FOLDER.resolve("vault.keys"),
                "--guichet.anonymous-requests.burst=1000000")); // all desks ask from one address
        command.addAll(List.of(arguments));
        if (command.stream().noneMatch(word -> word.startsWith("--management.server.port"))) {
            command.add("--management.server.port=" + freePort());
        }
        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(FOLDER.resolve(log).toFile())
                .start();
        processes.add(process);
        return process;
    }

    /** The jar in the form that the image holds: beside its libraries. */
    static Path unpacked(Path jar) throws IOException, InterruptedException {
        var folder = FOLDER.resolve("unpacked");
        delete(folder);
        var extraction = new ProcessBuilder(java(), "-Djarmode=tools", "-jar", jar.toString(), "extract", "--destination", folder.toString())
                .inheritIO()
                .start();
        if (extraction.waitFor() != 0) {
            throw new IOException("Not unpacked: " + jar);
        }
        return folder.resolve(jar.getFileName());
    }

    static List<String> java(Path jar, String... options) {
        var words = new ArrayList<>(List.of(java()));
        words.addAll(OPTIONS);
        words.addAll(List.of(options));
        words.addAll(List.of("-jar", jar.toString()));
        return words;
    }

    private static String java() {
        return ProcessHandle.current().info().command().orElse("java");
    }

    /** Whether a page that is open to all was answered in time by this process. */
    static boolean answers(String node, Process process, Duration within) throws InterruptedException {
        var asked = HttpRequest.newBuilder(URI.create(node + "/accessibilite")).timeout(Duration.ofSeconds(10)).build();
        for (var begun = System.nanoTime(); process.isAlive() && seconds(begun) < within.toSeconds(); Thread.sleep(10)) {
            try {
                if (PASSER.send(asked, BodyHandlers.discarding()).statusCode() == 200) {
                    return true;
                }
            } catch (IOException notYet) {
                // Asked again.
            }
        }
        return false;
    }

    /** Asked to end, and killed when it does not. */
    static void end(Process process) throws InterruptedException {
        process.destroy();
        if (!process.waitFor(10, TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
        }
    }

    static double seconds(long sinceNanos) {
        return (System.nanoTime() - sinceNanos) / 1e9;
    }

    String log(String name) throws IOException {
        return Files.readString(FOLDER.resolve(name));
    }

    private void install(String token) throws Exception {
        var first = new Desk(nodes);
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
                "week.tuesday", "08:30-17:00",
                "week.wednesday", "08:30-17:00",
                "week.thursday", "08:30-17:00",
                "week.friday", "08:30-17:00",
                "login", "admin",
                "displayName", "Alix Exemple",
                "chosen", PASSWORD,
                "again", PASSWORD);
        var administrator = new Desk(nodes).signIn("admin", PASSWORD);
        var form = administrator.get("/administration/comptes/nouveau").body();
        var answer = administrator.post("/administration/comptes/nouveau",
                "id", nextId().toString(),
                "login", "banc",
                "displayName", "Camille Exemple",
                "roles", "COUNSELLOR",
                "sites", first("name=\"sites\"[^>]*?value=\"([^\"]+)\"|value=\"([^\"]+)\"[^>]*?name=\"sites\"", form));
        var invitation = first("/invitation/[\\w-]+", answer.body());
        var counsellor = new Desk(nodes);
        counsellor.get(invitation);
        counsellor.submit(invitation, "chosen", PASSWORD, "again", PASSWORD);
    }

    Desk signIn(String login) throws IOException, InterruptedException {
        return new Desk(nodes).signIn(login, PASSWORD);
    }

    /** The counsellor, signed in as many times. */
    List<Desk> desks(int count) throws IOException, InterruptedException {
        var desks = new ArrayList<Desk>();
        for (int desk = 0; desk < count; desk++) {
            desks.add(signIn("banc"));
        }
        return desks;
    }

    /** Agents banc-1, banc-2… with the password of the counsellor, who coordinate, counsel and answer the phone in turn. */
    void engage(int agents) throws SQLException {
        sql("create table bench_agent as select n::int, uuidv7() id from generate_series(1, " + agents + ") n",
                "insert into account (id, version, login, display_name, password_hash, password_change_required, created_at,"
                        + " created_by, updated_at, updated_by) select b.id, 0, 'banc-' || n, 'Agent ' || n, password_hash, false,"
                        + " now(), 'banc', now(), 'banc' from bench_agent b, account a where a.login = 'banc'",
                "insert into account_structure (structure_id, id, account_id, current_site_id)"
                        + " select s.structure_id, uuidv7(), b.id, s.id from bench_agent b, site s",
                "insert into account_structure_role select s.id, (array['COORDINATOR', 'COUNSELLOR', 'RECEPTION'])[n % 3 + 1]"
                        + " from bench_agent b join account_structure s on s.account_id = b.id",
                "insert into account_structure_site (structure_id, account_structure_id, site_id) select structure_id, s.id, current_site_id"
                        + " from bench_agent b join account_structure s on s.account_id = b.id");
    }

    /** As many agents who do not only answer the phone receive from 9 to 16:30 on weekdays, half an hour each time, some of them in the same room. */
    void offer(int agents, int rooms) throws SQLException {
        var by = "now(), 'banc', now(), 'banc'";
        sql("create table bench_room as select n::int, uuidv7() id from generate_series(1, " + rooms + ") n",
                "create table bench_provider as select row_number() over (order by n)::int n, id from bench_agent"
                        + " where n % 3 <> 2 order by n limit " + agents,
                "insert into room (structure_id, id, version, site_id, kind, name, created_at, created_by, updated_at, updated_by)"
                        + " select s.structure_id, r.id, 0, s.id, 'APPOINTMENT_OFFICE', 'Bureau ' || n, " + by + " from bench_room r, site s",
                "insert into appointment_type (structure_id, id, version, label, minutes, provided_by, places, room_kind, notice_minutes,"
                        + " days_ahead, colour, valid_from, created_at, created_by, updated_at, updated_by) select structure_id, '" + TYPE
                        + "', 0, 'Banc', 30, 'COUNSELLOR', array['OFFICE', 'PHONE'], 'APPOINTMENT_OFFICE', 0, 60, 1, '2022-01-01', " + by
                        + " from site",
                "insert into availability (structure_id, id, version, series_id, agent_id, site_id, room_id, weekday, starts_at, ends_at,"
                        + " every_weeks, counted_from, outside_school_holidays, valid_from, created_at, created_by, updated_at, updated_by)"
                        + " select s.structure_id, uuidv7(), 0, uuidv7(), a.id, s.id, r.id, d, '09:00', '16:30', 1, '2022-01-03', false,"
                        + " '2022-01-01', " + by + " from site s, bench_provider a join bench_room r on r.n = (a.n - 1) % " + rooms + " + 1,"
                        + " generate_series(1, 5) d",
                "insert into availability_type (structure_id, id, availability_id, type_id)"
                        + " select structure_id, uuidv7(), id, '" + TYPE + "' from availability");
    }

    List<UUID> ids(String sql) throws SQLException {
        var ids = new ArrayList<UUID>();
        try (var owner = owner(); var statement = owner.createStatement(); var rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                ids.add(rows.getObject(1, UUID.class));
            }
        }
        return ids;
    }

    List<UUID> providers() throws SQLException {
        return ids("select id from bench_provider order by n");
    }

    /** The next weekdays on which the site is open. */
    List<LocalDate> openDays(Desk desk, int count) throws Exception {
        var agent = providers().getFirst();
        var site = ids("select id from site").getFirst();
        var days = new ArrayList<LocalDate>();
        for (var day = LocalDate.now(ZONE).plusDays(1); days.size() < count; day = day.plusDays(1)) {
            var id = nextId().toString();
            var answer = desk.post("/rendez-vous/nouveau", booking(id, agent, site, day + "T16:00", "PHONE"));
            if (answer.statusCode() == 303) {
                desk.submit("/rendez-vous/" + id + "/annulation", "version", "0", "askedBy", "HOUSE");
                days.add(day);
            }
        }
        return days;
    }

    static String[] booking(String id, UUID agent, UUID site, String start, String place) {
        return new String[] {
            "id", id,
            "slot", TYPE + "~" + agent + "~" + site + "~" + start,
            "type", TYPE.toString(),
            "place", place,
            "title", "",
            "lastName", "Exemple",
            "firstName", "Dominique",
            "phone", "01 23 45 67 89",
            "email", ""
        };
    }

    static String[] visit(String id, UUID site, LocalDate day, String note) {
        return new String[] {
            "id", id,
            "site", site.toString(),
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
            "note", note,
            "confirmed", "true",
            "requests[0].operator", "CAF",
            "requests[0].procedure", PROCEDURE,
            "requests[0].level", "FIRST_LEVEL",
            "requests[0].outcome", "COMPLETED",
            "requests[0].reason", ""
        };
    }

    long count(String sql) throws SQLException {
        try (var owner = owner(); var statement = owner.createStatement(); var row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    /** Autovacuum does it within a minute or two; whether it came before the measures must not change them. */
    void analyze() throws SQLException {
        sql("vacuum analyze");
    }

    void sql(String... statements) throws SQLException {
        try (var owner = owner(); var statement = owner.createStatement()) {
            for (var one : statements) {
                statement.execute(one);
            }
        }
    }

    String url() {
        return url(database.getPort());
    }

    private static String url(int port) {
        return "jdbc:postgresql://localhost:" + port + "/postgres";
    }

    Connection owner() throws SQLException {
        return DriverManager.getConnection(url(), "postgres", "postgres");
    }

    void describe(int atOnce) throws SQLException, IOException {
        var loads = Path.of("/proc/loadavg");
        try (var database = owner()) {
            System.out.printf("%s · %d cores · load average before %s · %d %% of the usual counts · Java %s · PostgreSQL %s, fsync %s · %d at once%s%n",
                    Instant.now().toString().substring(0, 16),
                    Runtime.getRuntime().availableProcessors(),
                    Files.exists(loads) ? Files.readString(loads).split(" ")[0] : "unknown",
                    PERCENT,
                    Runtime.version(),
                    shown(database, "server_version"),
                    shown(database, "fsync"),
                    atOnce,
                    nodes.size() > 1 ? " over " + nodes.size() + " nodes" : "");
        }
    }

    private static String shown(Connection database, String setting) throws SQLException {
        try (var sql = database.createStatement(); var row = sql.executeQuery("show " + setting)) {
            row.next();
            return row.getString(1);
        }
    }

    @Override
    public void close() throws Exception {
        for (var process : processes) {
            process.destroy();
        }
        for (var process : processes) {
            process.waitFor(30, TimeUnit.SECONDS);
        }
        database.close();
    }

    static String waitFor(Process application, Path log, String words) throws Exception {
        for (int tenth = 0; tenth < 3_000 && application.isAlive(); tenth++) {
            var found = Pattern.compile(words).matcher(Files.readString(log));
            if (found.find()) {
                return found.group(found.groupCount());
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

    /** In the order of time, as the application's own. */
    static UUID nextId() {
        var random = ThreadLocalRandom.current();
        return new UUID(System.currentTimeMillis() << 16 | 0x7000 | random.nextInt(0x1000),
                random.nextLong() >>> 2 | 0x8000000000000000L);
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
