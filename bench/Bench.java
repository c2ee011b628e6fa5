import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
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
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;

/** Measures the packaged jar against plain SQL and against itself; prints the tables of README.md. */
class Bench {

    static final int CONCURRENCY = 8;
    static final int SEEDED = 1_000;
    static final int ROUNDS = 3;
    static final int WARM_UP_POSTS = 20_000;
    static final int WARM_UP_READS = 4_000;
    static final int POSTS = 2_000 * House.PERCENT / 100;
    static final int TRANSACTIONS = 6_000 * House.PERCENT / 100;
    static final int READS = 2_000 * House.PERCENT / 100;

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
        try (var house = House.open(Path.of(arguments[0]), 1)) {
            application = house.processes.getFirst().toHandle();
            measure(house);
        }
    }

    static void measure(House house) throws Exception {
        house.describe(CONCURRENCY);
        var desks = house.desks(CONCURRENCY);
        var site = house.ids("select id from site").getFirst();
        House.say("Seeding %d visits", SEEDED);
        closed(SEEDED, (worker, number) -> log(desks.get(worker), site, LocalDate.now(House.ZONE).minusDays(number % 7)));
        house.analyze();

        House.say("Weighing pages");
        weigh(house.nodes, desks.getFirst());

        House.say("Reading pages (%d rounds of %d)", ROUNDS, READS);
        var passers = signedOut(house.nodes);
        var week = "/accompagnements?du=" + LocalDate.now(House.ZONE).minusDays(6);
        var reads = new LinkedHashMap<String, Action>();
        reads.put("P4 list, 20 rows of today’s 143", (worker, n) -> desks.get(worker).page("/accompagnements"));
        reads.put("P4 list, 20 rows of the week’s 1,000", (worker, n) -> desks.get(worker).page(week));
        reads.put("P5 signed in: /compte/mot-de-passe", (worker, n) -> desks.get(worker).page("/compte/mot-de-passe"));
        reads.put("P5 beside it: /accessibilite, no session", (worker, n) -> passers.get(worker).page("/accessibilite"));
        reads.put("P5 beside it: /assets/favicon.svg, no session", (worker, n) -> passers.get(worker).page("/assets/favicon.svg"));
        var pages = alternate(reads, WARM_UP_READS, READS);

        House.say("Logging visits (%d rounds of %d requests and %d transactions)", ROUNDS, POSTS, TRANSACTIONS);
        try (var plain = new PlainSql(house)) {
            var today = LocalDate.now(House.ZONE);
            closed(WARM_UP_POSTS, (worker, n) -> log(desks.get(worker), site, today));
            closed(TRANSACTIONS, plain::log);
            var posts = new ArrayList<Measure>();
            var transactions = new ArrayList<Measure>();
            for (int round = 0; round < ROUNDS; round++) {
                posts.add(closed(POSTS, (worker, n) -> log(desks.get(worker), site, today)));
                transactions.add(closed(TRANSACTIONS, plain::log));
            }
            var post = Measure.median(posts);
            var half = paced(POSTS, post.perSecond / 2, (worker, n) -> log(desks.get(worker), site, today));
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

    static void log(Desk desk, UUID site, LocalDate day) throws IOException, InterruptedException {
        desk.submit("/accompagnements/nouveau", House.visit(House.nextId().toString(), site, day, ""));
    }

    static List<Desk> signedOut(List<String> nodes) {
        var desks = new ArrayList<Desk>();
        for (int worker = 0; worker < CONCURRENCY; worker++) {
            desks.add(new Desk(nodes));
        }
        return desks;
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

        PlainSql(House house) throws SQLException {
            try (var owner = house.owner();
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
                var connection = DriverManager.getConnection(house.url(), "guichet_app", House.APPLICATION_PASSWORD);
                connection.setAutoCommit(false);
                connections.add(connection);
            }
        }

        void log(int worker, int number) throws SQLException {
            var connection = connections.get(worker);
            var visit = House.nextId();
            var now = Timestamp.from(Instant.now());
            execute(connection, "select set_config('app.structures', ?, false), set_config('app.structure', ?, false)",
                    structure.toString(), structure.toString());
            execute(connection, "insert into visit (structure_id, id, version, site_id, agent_id, occurred_at, day, hour,"
                            + " channel, by_appointment, duration_minutes, age_band, gender, neighbourhood, mandate, orientation,"
                            + " orientation_label, note, request_count, deleted_at, deletion_reason, created_at, created_by,"
                            + " updated_at, updated_by) values (?, ?, 0, ?, ?, ?, ?, 0, 'IN_PERSON', false, 20, 'AGE_25_39', null,"
                            + " null, 'NONE', null, null, null, 1, null, null, ?, 'banc', ?, 'banc')",
                    structure, visit, site, agent, now, LocalDate.now(House.ZONE), now, now);
            execute(connection, "insert into visit_request (structure_id, id, visit_id, position, operator_code, procedure_code,"
                            + " operator_name, procedure_label, level, outcome, not_completed_reason)"
                            + " values (?, ?, ?, 0, ?, ?, ?, ?, 'FIRST_LEVEL', 'COMPLETED', null)",
                    structure, House.nextId(), visit, operator, procedure, operator, procedure);
            execute(connection, "insert into audit_entry (structure_id, id, at, actor_id, actor, action, subject_id)"
                            + " values (?, ?, ?, ?, 'banc', 'VisitLogged', ?)",
                    structure, House.nextId(), now, agent, visit);
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

    // What travels

    static void weigh(List<String> nodes, Desk desk) throws Exception {
        System.out.println("\n| Compressed, bytes | The page itself | All its files, nothing cached |\n|---|--:|--:|");
        var cached = new LinkedHashSet<String>();
        for (var path : List.of("/connexion", "/", "/accompagnements/nouveau", "/accompagnements")) {
            var page = desk.compressedSize(path);
            var files = path.equals("/connexion")
                    ? filesOf(new Desk(nodes), path)
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
}
