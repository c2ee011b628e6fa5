import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Queue;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/**
 * R2: eight desks post while the application and PostgreSQL are killed in turn and started again, as whatever watches
 * them would. A form that got no answer is sent again, as it was. Afterwards each one is there once.
 */
class Kills {

    static final int DESKS = 8;
    static final int KILLS = Math.max(2, 50 * House.PERCENT / 100);
    static final double MOST_SECONDS = 15;
    static final Duration NEVER = Duration.ofMinutes(5);
    static final String FORM = "/accompagnements/nouveau";
    static final Path DATA = House.FOLDER.resolve("data");

    /** From the kill to the first page of the house; of which until PostgreSQL took connections; what the start cost. */
    record Return(double seconds, double database, double processor) {}

    private final House house;
    private final List<String> application;
    private final String node;
    private final List<Desk> desks = new ArrayList<>();
    private final UUID site;
    private final HttpRequest page;
    private final HttpClient passer = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Queue<UUID> told = new ConcurrentLinkedQueue<>();
    private final Answers answers = new Answers();
    private final Random random = new Random(2);
    private Process running;
    private volatile boolean working = true;

    private Kills(House house, List<String> application) throws Exception {
        this.house = house;
        this.application = application;
        this.node = house.nodes.getFirst();
        this.site = house.ids("select id from site").getFirst();
        house.engage(3 * DESKS);
        for (int desk = 1; desk <= DESKS; desk++) {
            desks.add(house.signIn("banc-" + 3 * desk));
        }
        for (var desk : desks) {
            desk.get(FORM);
        }
        var session = "SESSION=" + desks.getFirst().session();
        this.page = HttpRequest.newBuilder(URI.create(node + FORM)).header("Cookie", session).timeout(Duration.ofSeconds(10)).build();
        House.end(house.processes.getFirst());
        start();
        back(System.nanoTime());
    }

    public static void main(String[] arguments) throws Exception {
        var unpacked = House.unpacked(Path.of(arguments[0]));
        var cache = unpacked.resolveSibling("guichet.aot");
        Training.train(unpacked, cache);
        try (var house = House.open(unpacked, 1)) {
            house.describe(DESKS);
            var kills = new Kills(house, House.java(unpacked, "-XX:AOTCache=" + cache));
            kills.killInTurn();
            kills.judge(unpacked);
        }
    }

    private void killInTurn() throws Exception {
        var crowd = new ArrayList<Thread>();
        for (var desk : desks) {
            crowd.add(Thread.ofPlatform().start(() -> work(desk)));
        }
        var applications = new ArrayList<Return>();
        var databases = new ArrayList<Return>();
        try {
            for (int kill = 0; kill < KILLS; kill++) {
                Thread.sleep(2_000 + random.nextInt(3_000));
                (kill % 2 == 0 ? applications : databases).add(kill % 2 == 0 ? killApplication() : killDatabase());
            }
        } finally {
            working = false;
            for (var one : crowd) {
                one.join();
            }
        }
        System.out.printf("%nLoad average after: %s%n", Files.readString(Path.of("/proc/loadavg")).split(" ")[0]);
        System.out.println("\n| kill -9 of | Times | First 200, s: median, slowest | Of which PostgreSQL, s | Processor time of a start, s: median |"
                + "\n|---|--:|--:|--:|--:|");
        print("the application", applications);
        print("PostgreSQL", databases);
        answers.print();
        answers.requirements();
        answers.require("kills with no 200 within 15 s", Stream.concat(applications.stream(), databases.stream()).filter(one -> one.seconds > MOST_SECONDS).count(), 0);
    }

    private Return killApplication() throws Exception {
        var begun = System.nanoTime();
        running.destroyForcibly().waitFor();
        start();
        var seconds = back(begun);
        var processor = running.info().totalCpuDuration().orElse(Duration.ZERO).toMillis() / 1e3;
        House.say("application killed, %d told: first 200 after %.1f s, %.1f s of processor time", told.size(), seconds, processor);
        return new Return(seconds, 0, processor);
    }

    private void start() throws IOException {
        running = house.run(application, "application.log", "--server.port=" + URI.create(node).getPort(), "--server.address=127.0.0.1");
    }

    /** The postmaster first, so that it cleans nothing up; then every process that it had. */
    private Return killDatabase() throws Exception {
        var pid = Long.parseLong(Files.readAllLines(DATA.resolve("postmaster.pid")).getFirst());
        var postmaster = ProcessHandle.of(pid).orElseThrow();
        var words = new ArrayList<String>();
        if (System.getProperty("user.name").equals("root")) {
            words.addAll(List.of("unshare", "-U")); // PostgreSQL refuses to run as root
        }
        words.addAll(Arrays.asList(Files.readString(Path.of("/proc/" + pid + "/cmdline")).split("\0")));
        var processes = new ArrayList<>(List.of(postmaster));
        processes.addAll(postmaster.descendants().toList());

        var begun = System.nanoTime();
        processes.forEach(ProcessHandle::destroyForcibly);
        for (var one : processes) {
            one.onExit().get();
        }
        new ProcessBuilder(words).redirectErrorStream(true).redirectOutput(House.FOLDER.resolve("postgres.log").toFile()).start();
        while (!accepts()) {
            Thread.sleep(10);
        }
        var database = House.seconds(begun);
        var seconds = back(begun);
        House.say("PostgreSQL killed, %d told: connections after %.1f s, first 200 after %.1f s", told.size(), database, seconds);
        return new Return(seconds, database, 0);
    }

    private boolean accepts() {
        try (var connection = house.owner()) {
            return true;
        } catch (SQLException notYet) {
            return false;
        }
    }

    /** Until an agent who had been signed in before gets the form of a visit, which reads the database. */
    private double back(long begun) throws InterruptedException {
        while (House.seconds(begun) < NEVER.toSeconds()) {
            try {
                if (passer.send(page, BodyHandlers.discarding()).statusCode() == 200) {
                    return House.seconds(begun);
                }
            } catch (IOException notYet) {
                // Asked again.
            }
            Thread.sleep(20);
        }
        throw new IllegalStateException("Nothing came back in " + NEVER);
    }

    private void work(Desk desk) {
        while (working) {
            var id = House.nextId();
            var form = House.visit(id.toString(), site, LocalDate.now(House.ZONE), "");
            while (!saved(desk, form)) {
                pause();
            }
            told.add(id);
        }
    }

    private boolean saved(Desk desk, String[] form) {
        try {
            var answer = desk.send(FORM, form).get(60, TimeUnit.SECONDS);
            if (answer.statusCode() == 303 && leadsToTheForm(answer)) {
                answers.count("303, saved");
                return true;
            }
            answers.count(answer.statusCode() + ", sent again");
        } catch (ExecutionException | TimeoutException noAnswer) {
            answers.count("no answer, sent again");
        } catch (InterruptedException ended) {
            throw new IllegalStateException(ended);
        }
        return false;
    }

    private static boolean leadsToTheForm(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("").endsWith(FORM);
    }

    private static void pause() {
        try {
            Thread.sleep(200);
        } catch (InterruptedException ended) {
            throw new IllegalStateException(ended);
        }
    }

    private static void print(String what, List<Return> returns) {
        var seconds = returns.stream().mapToDouble(Return::seconds).sorted().toArray();
        System.out.printf(Locale.ROOT, "| %s | %d | %.1f, %.1f | %s | %s |%n", what, seconds.length, seconds[seconds.length / 2], seconds[seconds.length - 1],
                middle(returns.stream().mapToDouble(Return::database).sorted().toArray()),
                middle(returns.stream().mapToDouble(Return::processor).sorted().toArray()));
    }

    private static String middle(double[] sorted) {
        return sorted[sorted.length / 2] == 0 ? "–" : String.format(Locale.ROOT, "%.1f", sorted[sorted.length / 2]);
    }

    private void judge(Path application) throws Exception {
        house.sql("create table bench_told (id uuid)");
        try (var owner = house.owner(); var insert = owner.prepareStatement("insert into bench_told select unnest(?::uuid[])")) {
            insert.setArray(1, owner.createArrayOf("uuid", told.toArray()));
            insert.executeUpdate();
        }
        answers.require("of " + told.size() + " answered 303, those that are there", house.count("select count(*) from bench_told join visit using (id)"), told.size());
        answers.require("visits that nobody was told of", house.count("select count(*) from visit where id not in (select id from bench_told)"), 0);
        answers.require("visits without exactly one request", house.count("select count(*) from (select v.id from visit v left join visit_request r"
                + " on r.structure_id = v.structure_id and r.visit_id = v.id group by v.id having count(r.id) <> 1) x"), 0);
        answers.require("visits without exactly one entry of the trail", house.count("select count(*) from (select v.id from visit v left join audit_entry a"
                + " on a.subject_id = v.id and a.action = 'VisitLogged' group by v.id having count(a.id) <> 1) x"), 0);
        House.end(running);
        answers.require("exit code of the verification of the trail", house.run(application, "verified.log", "--guichet.audit.verify=true").waitFor(), 0);
        answers.hold();
    }
}
