import static java.nio.charset.StandardCharsets.UTF_8;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * R7: the scripts of docs/exploitation back a house up while eight desks write, and restore it into a new server under
 * an owner who is no superuser; the product starts on it with the saved keys, and without them or with others does not.
 */
class Backup {

    static final int DESKS = 8;
    static final int VISITS = 200_000 * House.PERCENT / 100;
    static final int ENTRIES = 100_000 * House.PERCENT / 100;
    static final int AGENTS = 12;
    static final int TIMES = 14;
    static final int DAYS = 20;
    static final Path SAVED = House.FOLDER.resolve("saved");
    static final Path SAVED_KEYS = House.FOLDER.resolve("saved-keys");
    static final Path KEYS = House.FOLDER.resolve("vault.keys");
    static final Path NEW_KEYS = House.FOLDER.resolve("restored.keys");
    static final Path NEW_DATA = House.FOLDER.resolve("restored");
    static final String DRAFT = ".en-cours-";
    static final String LOG = "restored.log";

    record Post(UUID id, String table, long asked, long answered) {}

    /** What a script ended by, and what it said. */
    record Ended(int code, String words, double seconds) {}

    /** A database and its owner, as the tools of PostgreSQL are told. */
    record Server(int port, String database, String owner) {

        String url() {
            return "jdbc:postgresql://localhost:" + port + "/" + database;
        }

        Connection open() throws SQLException {
            return DriverManager.getConnection(url(), owner, owner);
        }

        long count(String sql) throws SQLException {
            try (var connection = open(); var statement = connection.createStatement(); var row = statement.executeQuery(sql)) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    private final House house;
    private final Path jar;
    private final Server old;
    private final List<Desk> desks = new ArrayList<>();
    private final UUID site;
    private final List<UUID> agents;
    private final List<LocalDate> days;
    private final Map<UUID, String> names = new ConcurrentHashMap<>();
    private final Queue<Post> posts = new ConcurrentLinkedQueue<>();
    private final AtomicInteger slots = new AtomicInteger();
    private final Answers answers = new Answers();
    private final List<Runnable> promises = new ArrayList<>();
    private List<Post> before;
    private List<Post> after;
    private volatile boolean working = true;

    private Backup(House house, Path jar) throws Exception {
        this.house = house;
        this.jar = jar;
        this.old = new Server(URI.create(house.url().substring("jdbc:".length())).getPort(), "postgres", "postgres");
        this.site = house.ids("select id from site").getFirst();
        house.engage(3 * DESKS);
        house.offer(AGENTS, AGENTS);
        for (int desk = 0; desk < DESKS; desk++) {
            desks.add(house.signIn("banc-" + (3 * desk + 1)));
        }
        this.agents = house.providers();
        this.days = house.openDays(desks.getFirst(), DAYS);
    }

    public static void main(String[] arguments) throws Exception {
        for (var left : List.of(SAVED, SAVED_KEYS, NEW_DATA)) {
            House.delete(left);
        }
        Files.deleteIfExists(NEW_KEYS);
        var jar = Path.of(arguments[0]);
        try (var house = House.open(jar, 1)) {
            house.describe(DESKS);
            var backup = new Backup(house, jar);
            backup.fill();
            var first = backup.save();
            try (var fresh = EmbeddedPostgres.builder()
                    .setDataDirectory(NEW_DATA)
                    .setPGStartupWait(Duration.ofSeconds(60))
                    .start()) {
                backup.restore(first, created(fresh));
            }
            backup.answers.requirements();
            backup.promises.forEach(Runnable::run);
            backup.answers.hold();
        }
    }

    private void promise(String what, long found, long promised) {
        promises.add(() -> answers.require(what, found, promised));
        House.say("%s: %d, promised %d", what, found, promised);
    }

    /** The past of a house, written past the application. */
    private void fill() throws Exception {
        desks.getFirst().submit("/accompagnements/nouveau", House.visit(House.nextId().toString(), site, LocalDate.now(House.ZONE), ""));
        var copied = "where %s = (select visit_id from visit_request limit 1)";
        house.sql(
                "create table bench_copy as select uuidv7() id from generate_series(1, " + VISITS + ")",
                "insert into visit select copy.* from visit v, bench_copy b,"
                        + " lateral jsonb_populate_record(v, jsonb_build_object('id', b.id)) copy " + copied.formatted("v.id"),
                "insert into visit_request select copy.* from visit_request r, bench_copy b,"
                        + " lateral jsonb_populate_record(r, jsonb_build_object('id', uuidv7(), 'visit_id', b.id)) copy "
                        + copied.formatted("r.visit_id"),
                "insert into audit_entry (structure_id, id, at, actor_id, actor, action, subject_id) select s.id, uuidv7(),"
                        + " now() - interval '300 days' * random(), a.id, a.login, 'VisitLogged', uuidv7()"
                        + " from structure s, account a, generate_series(1, " + ENTRIES + ") n where a.login = 'banc'");
        house.analyze();
        while (house.count("select count(*) from audit_entry where position is null") > 0) {
            Thread.sleep(200);
        }
    }

    /** @return the backup that was made at work */
    private Path save() throws Exception {
        var crowd = new ArrayList<Thread>();
        for (var desk : desks) {
            crowd.add(Thread.ofPlatform().start(() -> work(desk)));
        }
        Thread.sleep(20_000);
        var begun = System.nanoTime();
        var made = backup(old, KEYS, 30);
        var ended = System.nanoTime();
        promise("exit code of the backup at work", made.code, 0);
        Thread.sleep(1_500);
        promise("of two backups begun at once, those done",
                Stream.of(1, 2).parallel().filter(either -> backup(old, KEYS, 30).code == 0).count(), 1);
        Thread.sleep(1_500);
        promise("backups that one killed half-way leaves", killed(), 0);
        working = false;
        for (var one : crowd) {
            one.join();
        }
        promise("posts that were not answered 303 meanwhile", answers.of("not saved"), 0);
        before = posts.stream().filter(post -> post.answered < begun).toList();
        after = posts.stream().filter(post -> post.asked > ended).toList();

        System.out.printf(Locale.ROOT, "%nIn %.1f s: %s%n", made.seconds, made.words.strip());
        System.out.println("\n| Posts of " + DESKS + " desks | A second | Median, ms | Slowest, ms |\n|---|--:|--:|--:|");
        print("in the ten seconds before", begun - 10_000_000_000L, begun);
        print("during the backup", begun, ended);

        var backup = backups().getFirst();
        promise("lines of the key file in the backup", keysIn(backup), 0);
        return backup;
    }

    /** Visits, and now and then an appointment under a name. */
    private void work(Desk desk) {
        try {
            while (working) {
                var id = House.nextId();
                var slot = slots.incrementAndGet();
                var books = slot % 5 == 0 && slot / 5 < AGENTS * TIMES * DAYS;
                var asked = System.nanoTime();
                var answer = books
                        ? desk.post("/rendez-vous/nouveau", appointment(id, slot / 5))
                        : desk.post("/accompagnements/nouveau", House.visit(id.toString(), site, LocalDate.now(House.ZONE), ""));
                if (answer.statusCode() != 303) {
                    answers.count("not saved");
                    answers.refuse("a post at work", answer);
                } else {
                    posts.add(new Post(id, books ? "appointment" : "visit", asked, System.nanoTime()));
                }
            }
        } catch (IOException | InterruptedException failure) {
            answers.broken("a post at work: " + failure);
        }
    }

    private String[] appointment(UUID id, int number) {
        var start = days.get(number / (AGENTS * TIMES)) + "T" + LocalTime.of(9, 0).plusMinutes(30L * (number / AGENTS % TIMES));
        var form = House.booking(id.toString(), agents.get(number % AGENTS), site, start, "OFFICE");
        var fields = Arrays.asList(form);
        form[fields.indexOf("lastName") + 1] = name(number);
        form[fields.indexOf("phone") + 1] = "01 99 00 %02d %02d".formatted(number / 100, number % 100);
        names.put(id, "Dominique " + name(number));
        return form;
    }

    /** Another person for each: nobody is booked twice without being asked. */
    private static String name(int number) {
        return "Exemple" + Integer.toString(number + 1_000, 26).chars().mapToObj(digit -> Character.toString('a' + Character.digit(digit, 26))).collect(Collectors.joining());
    }

    private void print(String when, long from, long to) {
        var millis = posts.stream()
                .filter(post -> post.asked > from && post.answered < to)
                .mapToDouble(post -> (post.answered - post.asked) / 1e6)
                .sorted()
                .toArray();
        System.out.printf(Locale.ROOT, "| %s | %.1f | %.0f | %.0f |%n", when, millis.length * 1e9 / (to - from), millis[millis.length / 2], millis[millis.length - 1]);
    }

    /** How many more there are once one was killed as it wrote the copy. */
    private long killed() throws Exception {
        var earlier = backups().size();
        var script = saving(old, KEYS, 30).start();
        while (found(SAVED, DRAFT).stream().noneMatch(draft -> draft.resolve("base.dump").toFile().length() > 0)) {
            Thread.sleep(1);
        }
        var tools = script.descendants().toList();
        script.destroyForcibly().waitFor();
        tools.forEach(ProcessHandle::destroyForcibly);
        for (var tool : tools) {
            tool.onExit().get();
        }
        if (found(SAVED, DRAFT).isEmpty()) {
            throw new IllegalStateException("It had ended before it was killed");
        }
        return backups().size() - earlier;
    }

    private long keysIn(Path backup) throws Exception {
        var keys = Files.readAllLines(KEYS).stream().filter(line -> !line.startsWith("#")).toList();
        var dump = new ProcessBuilder(tool("pg_restore"), "-f", "-", backup.resolve("base.dump").toString()).start();
        try (var copied = dump.inputReader()) {
            var lines = Stream.concat(copied.lines(), Files.readAllLines(backup.resolve("contenu.tsv")).stream());
            return lines.filter(line -> keys.stream().anyMatch(line::contains)).count();
        }
    }

    /** A new server, whose owner may do no more than an owner must. */
    private static Server created(EmbeddedPostgres fresh) throws SQLException {
        try (var superuser = fresh.getPostgresDatabase().getConnection(); var sql = superuser.createStatement()) {
            sql.execute("create role guichet_owner login createrole password 'guichet_owner'");
            sql.execute("create database guichet owner guichet_owner");
            sql.execute("create database verified owner guichet_owner");
        }
        return new Server(fresh.getPort(), "guichet", "guichet_owner");
    }

    private void restore(Path backup, Server fresh) throws Exception {
        var keys = savedKeys();
        var damaged = damaged(backup);
        promise("exit code of a restoration: one byte of the copy changed", restoration(damaged, keys, fresh, NEW_KEYS).code, 1);
        promise("exit code of a restoration: other keys", restoration(backup, otherKeys(), fresh, NEW_KEYS).code, 1);
        promise("exit code of a restoration: a base that is not empty", restoration(backup, keys, old, NEW_KEYS).code, 1);
        promise("tables in the new server after those", fresh.count("select count(*) from pg_tables where schemaname = 'public'"), 0);
        promise("key files put back by those", Files.exists(NEW_KEYS) ? 1 : 0, 0);

        var verified = new Server(fresh.port, "verified", fresh.owner);
        var verification = new ArrayList<>(List.of("--"));
        verification.addAll(product(verified, NEW_KEYS));
        promise("exit code of the restoration, the trail verified",
                restoration(backup, keys, verified, NEW_KEYS, verification.toArray(String[]::new)).code, 0);
        var restored = restoration(backup, keys, fresh, NEW_KEYS);
        promise("exit code of another one, not started yet", restored.code, 0);
        System.out.printf(Locale.ROOT, "%nIn %.1f s: %s%n", restored.seconds, restored.words.lines().findFirst().orElse(""));
        compare(backup, fresh);
        start(fresh);
        promise("exit code of a backup of the restored house by its owner, no superuser", backup(fresh, NEW_KEYS, 30).code, 0);
        backup(old, KEYS, 2);
        promise("backups kept with --garder 2", backups().size(), 2);
    }

    private void compare(Path backup, Server fresh) throws Exception {
        var lines = Files.readAllLines(backup.resolve("lignes.tsv"));
        var different = 0;
        for (var line : lines) {
            var cells = line.split("\t");
            different += fresh.count("select count(*) from " + cells[0]) == Long.parseLong(cells[1]) ? 0 : 1;
        }
        promise("tables, of " + lines.size() + ", with other counts than when it was saved", different, 0);
        promise("sessions restored", fresh.count("select count(*) from spring_session"), 0);
        promise("of " + before.size() + " posts answered before the backup, missing", before.size() - present(fresh, before), 0);
        promise("of " + after.size() + " posts sent after it, present", present(fresh, after), 0);
        promise("visits without their one request", fresh.count("select count(*) from (select v.id from visit v left join visit_request r"
                + " on r.structure_id = v.structure_id and r.visit_id = v.id group by v.id having count(r.id) <> 1) x"), 0);
    }

    private static long present(Server server, List<Post> posts) throws SQLException {
        try (var connection = server.open();
                var found = connection.prepareStatement("select count(*) from (select id from visit union all select id from appointment) x where id = any (?)")) {
            found.setArray(1, connection.createArrayOf("uuid", posts.stream().map(Post::id).toArray()));
            try (var row = found.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    private void start(Server fresh) throws Exception {
        var missing = House.FOLDER.resolve("missing.keys");
        promise("refuses to start without its keys", refused(fresh, missing, "le fichier de leurs clés manque"), 1);
        promise("key files made by that", Files.exists(missing) ? 1 : 0, 0);
        promise("refuses to start with other keys", refused(fresh, otherKeys(), "ne sont pas celles de cette base"), 1);

        var node = "http://127.0.0.1:" + House.freePort();
        var process = run(fresh, NEW_KEYS, "--server.port=" + URI.create(node).getPort(), "--server.address=127.0.0.1");
        try {
            if (!House.answers(node, process, Duration.ofMinutes(5))) {
                throw new IllegalStateException("It does not start with the keys put back:\n" + house.log(LOG));
            }
            var desk = new Desk(List.of(node)).signIn("banc-1", House.PASSWORD);
            var appointments = before.stream().filter(post -> post.table.equals("appointment")).toList();
            var read = 0;
            for (var one : appointments) {
                read += desk.get("/rendez-vous/" + one.id).body().contains(names.get(one.id)) ? 1 : 0;
            }
            promise("of " + appointments.size() + " appointments, sealed names read on their page", read, appointments.size());
            var id = House.nextId();
            desk.get("/accompagnements/nouveau");
            var answer = desk.post("/accompagnements/nouveau", House.visit(id.toString(), site, LocalDate.now(House.ZONE), ""));
            promise("a post on it is answered", answer.statusCode(), 303);
            promise("and is there", fresh.count("select count(*) from visit where id = '" + id + "'"), 1);
        } finally {
            House.end(process);
        }
    }

    private long refused(Server server, Path keys, String words) throws Exception {
        var code = run(server, keys, "--server.port=0").waitFor();
        return code != 0 && house.log(LOG).contains(words) ? 1 : 0;
    }

    private Process run(Server server, Path keys, String... arguments) throws IOException {
        var command = product(server, keys);
        command.addAll(List.of(arguments));
        command.add("--management.server.port=0");
        var process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(House.FOLDER.resolve(LOG).toFile()).start();
        house.processes.add(process);
        return process;
    }

    /** The owner makes the application's role, or gives it its password. */
    private List<String> product(Server server, Path keys) {
        var command = House.java(jar);
        command.addAll(List.of(
                "--spring.datasource.url=" + server.url(),
                "--spring.datasource.username=" + server.owner,
                "--spring.datasource.password=" + server.owner,
                "--guichet.vault.key-file=" + keys));
        return command;
    }

    private Ended backup(Server server, Path keys, int kept) {
        return ended(saving(server, keys, kept));
    }

    private static ProcessBuilder saving(Server server, Path keys, int kept) {
        return script(server, "sauvegarder.sh", "--cles", keys.toString(), "--vers", SAVED.toString(),
                "--cles-vers", SAVED_KEYS.toString(), "--garder", "" + kept);
    }

    private static Ended restoration(Path backup, Path keys, Server to, Path keysTo, String... verification) {
        var script = script(to, "restaurer.sh", backup.toString(), "--cles", keys.toString(), "--cles-vers", keysTo.toString());
        script.command().addAll(List.of(verification));
        return ended(script);
    }

    private static ProcessBuilder script(Server server, String name, String... words) {
        var command = new ArrayList<>(List.of("bash", "docs/exploitation/" + name));
        command.addAll(List.of(words));
        var script = new ProcessBuilder(command).redirectErrorStream(true);
        script.environment().put("PGHOST", "localhost");
        script.environment().put("PGPORT", "" + server.port);
        script.environment().put("PGDATABASE", server.database);
        script.environment().put("PGUSER", server.owner);
        script.environment().put("PGPASSWORD", server.owner);
        return script;
    }

    private static Ended ended(ProcessBuilder script) {
        try {
            var begun = System.nanoTime();
            var process = script.start();
            var words = new String(process.getInputStream().readAllBytes(), UTF_8);
            var ended = new Ended(process.waitFor(), words, House.seconds(begun));
            House.say("%s ended by %d after %.1f s: %s", script.command().get(1), ended.code, ended.seconds, words.strip());
            return ended;
        } catch (IOException | InterruptedException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static String tool(String name) {
        var folder = System.getenv("PG_BIN");
        return folder == null ? name : folder + "/" + name;
    }

    private static List<Path> backups() throws IOException {
        return found(SAVED, "guichet-");
    }

    private static Path savedKeys() throws IOException {
        return found(SAVED_KEYS, "vault-").getFirst();
    }

    private static List<Path> found(Path folder, String beginning) throws IOException {
        try (var paths = Files.list(folder)) {
            return paths.filter(path -> path.getFileName().toString().startsWith(beginning)).sorted().toList();
        }
    }

    private static Path damaged(Path backup) throws IOException {
        var copy = Files.createDirectories(House.FOLDER.resolve("damaged"));
        for (var file : found(backup, "")) {
            Files.copy(file, copy.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
        }
        var bytes = Files.readAllBytes(copy.resolve("base.dump"));
        bytes[bytes.length / 2] ^= 1;
        Files.write(copy.resolve("base.dump"), bytes);
        return copy;
    }

    /** Well made, with another key in it: one character in the middle of the key is another. */
    private static Path otherKeys() throws IOException {
        var lines = new ArrayList<>(Files.readAllLines(KEYS));
        for (int line = 0; line < lines.size(); line++) {
            var key = lines.get(line);
            if (!key.startsWith("#")) {
                var middle = key.length() * 2 / 3;
                lines.set(line, key.substring(0, middle) + (key.charAt(middle) == 'A' ? 'B' : 'A') + key.substring(middle + 1));
            }
        }
        return Files.write(House.FOLDER.resolve("other.keys"), lines);
    }
}
