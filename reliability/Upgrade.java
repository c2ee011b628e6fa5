import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * R8: two nodes of an older release serve a million visits to eight desks; one of the newer release starts beside them and
 * migrates, then they are replaced one after the other. Whoever asks is sent to each node in turn, and tries nothing twice.
 */
class Upgrade {

    static final int DESKS = 8;
    static final int VISITS = 1_000_000 * House.PERCENT / 100;
    static final Duration QUIET = Duration.ofSeconds(30);
    static final long MOST_MILLIS_FOR_A_TABLE = 1_000;
    static final String FORM = "/accompagnements/nouveau";

    /** What a proxy knows: who is ready now. */
    private static class Ready extends AbstractList<String> {

        private volatile List<String> nodes = List.of();

        @Override
        public String get(int index) {
            var now = nodes;
            return now.get(index % now.size());
        }

        @Override
        public int size() {
            return nodes.size();
        }

        void become(String... ready) {
            nodes = List.of(ready);
        }
    }

    record Answer(String phase, double millis) {}

    private final House house;
    private final Path newer;
    private final Ready ready = new Ready();
    private final List<Desk> desks = new ArrayList<>();
    private final UUID site;
    private final Queue<Answer> given = new ConcurrentLinkedQueue<>();
    private final Queue<UUID> told = new ConcurrentLinkedQueue<>();
    private final Map<String, Long> waits = new LinkedHashMap<>();
    private final Answers answers = new Answers();
    private final long known;
    private volatile String phase;

    private Upgrade(House house, Path newer) throws Exception {
        this.house = house;
        this.known = house.count("select max(installed_rank) from flyway_schema_history");
        this.newer = newer;
        this.site = house.ids("select id from site").getFirst();
        ready.become(house.nodes.get(0), house.nodes.get(1));
        house.engage(3 * DESKS);
        for (int desk = 1; desk <= DESKS; desk++) {
            desks.add(new Desk(ready).signIn("banc-" + 3 * desk, House.PASSWORD));
        }
        for (var desk : desks) {
            desk.get(FORM);
        }
    }

    public static void main(String[] arguments) throws Exception {
        var older = Path.of(arguments[1]);
        try (var house = House.open(older, 2)) {
            house.describe(DESKS);
            System.out.printf("%s, then %s%n", older.getFileName(), Path.of(arguments[0]).getFileName());
            var upgrade = new Upgrade(house, Path.of(arguments[0]));
            upgrade.fill();
            upgrade.replace();
            upgrade.judge();
        }
    }

    /** Two years of visits, written past the application. */
    private void fill() throws Exception {
        desks.getFirst().submit(FORM, House.visit(House.nextId().toString(), site, LocalDate.now(House.ZONE), ""));
        var copied = "where %s = (select visit_id from visit_request limit 1)";
        house.sql(
                "create table bench_copy as select n, uuidv7() id from generate_series(1, " + VISITS + ") n",
                "insert into visit select copy.* from visit v, bench_copy b, lateral jsonb_populate_record(v, jsonb_build_object('id', b.id,"
                        + " 'day', v.day - b.n % 730, 'occurred_at', v.occurred_at - b.n % 730 * interval '1 day')) copy " + copied.formatted("v.id"),
                "insert into visit_request select copy.* from visit_request r, bench_copy b,"
                        + " lateral jsonb_populate_record(r, jsonb_build_object('id', uuidv7(), 'visit_id', b.id)) copy "
                        + copied.formatted("r.visit_id"));
        house.analyze();
    }

    private void replace() throws Exception {
        var crowd = new ArrayList<Thread>();
        phase = "two older nodes";
        for (var desk : desks) {
            crowd.add(Thread.ofPlatform().start(() -> work(desk)));
        }
        crowd.add(Thread.ofPlatform().start(this::watch));
        Thread.sleep(QUIET);
        phase = "a newer one starts, and migrates";
        start("newer.log");
        phase = "the older ones are replaced";
        ready.become(house.nodes.get(1), house.nodes.get(2));
        end(0);
        start("newer-2.log");
        ready.become(house.nodes.get(2), house.nodes.get(3));
        end(1);
        phase = "two newer nodes";
        Thread.sleep(QUIET);
        phase = null;
        for (var one : crowd) {
            one.join();
        }
    }

    private void start(String log) throws Exception {
        var process = house.start(newer, log);
        if (!House.answers(house.nodes.getLast(), process, Duration.ofMinutes(10))) {
            throw new IllegalStateException("It did not start:\n" + house.log(log));
        }
    }

    /** Nobody is sent there any more; what was asked before is answered. */
    private void end(int node) throws InterruptedException {
        Thread.sleep(3_000);
        House.end(house.processes.get(node));
    }

    private void work(Desk desk) {
        for (int number = 0; phase != null; number++) {
            var during = phase;
            var begun = System.nanoTime();
            try {
                switch (number % 4) {
                    case 0 -> log(desk);
                    case 1 -> expect(desk, "/accompagnements");
                    case 2 -> expect(desk, FORM);
                    default -> expect(desk, "/");
                }
            } catch (IOException | InterruptedException failure) {
                failed(during + ": " + failure);
            }
            if (during != null) {
                given.add(new Answer(during, (System.nanoTime() - begun) / 1e6));
            }
            pause(100);
        }
    }

    private void log(Desk desk) throws IOException, InterruptedException {
        var id = House.nextId();
        var answer = desk.post(FORM, House.visit(id.toString(), site, LocalDate.now(House.ZONE), ""));
        if (answer.statusCode() == 303) {
            told.add(id);
        } else {
            failed("POST " + FORM + ": " + answer.statusCode());
        }
    }

    private void expect(Desk desk, String path) throws IOException, InterruptedException {
        var status = desk.get(path).statusCode();
        if (status != 200) {
            failed(path + ": " + status);
        }
    }

    private void failed(String what) {
        answers.count("failed");
        answers.broken(what);
        House.say("%s", what);
    }

    /** How long anybody has been waiting for a table, fifty times a second. */
    private void watch() {
        try (var owner = house.owner(); var waiting = owner.prepareStatement("select coalesce(max(1000 * extract(epoch from clock_timestamp() - waitstart)), 0)::bigint"
                + " from pg_locks where not granted and locktype = 'relation'")) {
            for (String during; (during = phase) != null; Thread.sleep(20)) {
                try (var row = waiting.executeQuery()) {
                    row.next();
                    waits.merge(during, row.getLong(1), Math::max);
                }
            }
        } catch (SQLException | InterruptedException failure) {
            answers.broken("watching: " + failure);
        }
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException ended) {
            throw new IllegalStateException(ended);
        }
    }

    private void judge() throws Exception {
        System.out.println("\n| While | Answers | Median, ms | p99, ms | Longest, ms | Longest wait for a table, ms |\n|---|--:|--:|--:|--:|--:|");
        given.stream().map(Answer::phase).distinct().forEach(this::print);
        var migrations = migrations();
        System.out.println("\n| Migration | Seconds |\n|---|--:|");
        migrations.forEach((migration, seconds) -> System.out.printf(Locale.ROOT, "| %s | %.2f |%n", migration, seconds));
        answers.requirements();
        answers.require("of " + given.size() + " requests, failed", answers.of("failed"), 0);
        answers.require("moments at which somebody waited over a second for a table", waits.values().stream().filter(wait -> wait > MOST_MILLIS_FOR_A_TABLE).count(), 0);
        house.sql("create table bench_told (id uuid)");
        try (var owner = house.owner(); var insert = owner.prepareStatement("insert into bench_told select unnest(?::uuid[])")) {
            insert.setArray(1, owner.createArrayOf("uuid", told.toArray()));
            insert.executeUpdate();
        }
        answers.require("of " + told.size() + " visits answered 303, those that are there", house.count("select count(*) from bench_told join visit using (id)"), told.size());
        answers.hold();
    }

    private void print(String during) {
        var millis = given.stream().filter(answer -> answer.phase.equals(during)).mapToDouble(Answer::millis).sorted().toArray();
        System.out.printf(Locale.ROOT, "| %s | %,d | %.0f | %.0f | %.0f | %d |%n", during, millis.length, millis[millis.length / 2], millis[millis.length * 99 / 100],
                millis[millis.length - 1], waits.getOrDefault(during, 0L));
    }

    /** Those that the older release did not know. */
    private Map<String, Double> migrations() throws SQLException {
        var found = new LinkedHashMap<String, Double>();
        try (var owner = house.owner(); var sql = owner.createStatement(); var rows = sql.executeQuery("select script, execution_time / 1000.0 from flyway_schema_history"
                + " where installed_rank > " + known + " order by installed_rank")) {
            while (rows.next()) {
                found.put(rows.getString(1), rows.getDouble(2));
            }
        }
        return found;
    }
}
