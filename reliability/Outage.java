import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * R6: the database goes away for a minute under 200 desks, once refused and once silent: whoever asks is told in French within
 * three seconds, nothing piles up, and it is as before within five seconds.
 */
class Outage {

    static final int DESKS = 200 * House.PERCENT / 100;
    static final int SESSIONS = 20;
    static final Duration AWAY = Duration.ofSeconds(Integer.parseInt(System.getenv().getOrDefault("AWAY", "60")));
    static final long TOLD_MS = 3_000;
    static final long LONGEST_MS = 10_000;
    static final long BACK_MS = 5_000;
    private static final List<String> PAGES = List.of("/", "/accompagnements", "/accompagnements/nouveau", "/rendez-vous", "/planning", "/statistiques", "/horaires", "/connexion");

    private record Asked(long at, long ms, int status, boolean ours, boolean typed) {}

    private final Answers answers = new Answers();
    private final List<Asked> all = Collections.synchronizedList(new ArrayList<>());
    private final List<Desk> desks;
    private final House house;
    private final Relay relay;
    private final UUID site;
    private final HttpClient stranger = HttpClient.newHttpClient();

    private Outage(House house, Relay relay) throws Exception {
        this.house = house;
        this.relay = relay;
        this.site = house.ids("select id from site").getFirst();
        house.engage(3 * SESSIONS);
        this.desks = new ArrayList<>();
        for (int desk = 1; desk <= SESSIONS; desk++) {
            desks.add(house.signIn("banc-" + 3 * desk));
        }
        for (var desk : desks) {
            desk.get("/accompagnements/nouveau");
        }
        for (var page : PAGES) {
            desks.getFirst().get(page);
        }
    }

    public static void main(String[] arguments) throws Exception {
        var relays = new ArrayList<Relay>();
        try (var house = House.open(Path.of(arguments[0]), 1, port -> {
            relays.add(new Relay(port));
            return relays.getFirst().port();
        })) {
            house.describe(DESKS);
            var outage = new Outage(house, relays.getFirst());
            System.out.println("\n| Database | Asked meanwhile | Told in French, 503 | Median, slowest told, ms | Slowest under way when it went, ms | Another answer | Given back what was typed | Threads before, most | Back after, ms | Lines of log |"
                    + "\n|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|");
            outage.measure("refused", relays.getFirst()::refuse);
            outage.measure("silent", relays.getFirst()::hang);
            outage.answers.print();
            outage.answers.hold();
        } finally {
            relays.getFirst().close();
        }
    }

    private interface Fault {
        void begin() throws IOException;
    }

    private void measure(String name, Fault fault) throws Exception {
        all.clear();
        var threads = threads();
        var lines = lines();
        var most = new AtomicInteger(threads);
        try (var crowd = Executors.newScheduledThreadPool(DESKS, Thread.ofVirtual().factory())) {
            for (int desk = 0; desk < DESKS; desk++) {
                var me = desk;
                crowd.scheduleAtFixedRate(() -> ask(me), me * 10_000L / DESKS, 10_000, TimeUnit.MILLISECONDS);
            }
            Thread.sleep(10_000);
            var begun = System.nanoTime();
            fault.begin();
            House.say("the database is %s", name);
            while (System.nanoTime() - begun < AWAY.toNanos()) {
                most.accumulateAndGet(threads(), Math::max);
                Thread.sleep(500);
            }
            var ended = System.nanoTime();
            relay.answerAgain();
            var back = millisUntilAnswered(ended);
            House.say("back after %d ms", back);
            Thread.sleep(12_000);
            crowd.shutdownNow();
            judge(name, begun, ended, back, threads, most.get(), lines() - lines);
        }
    }

    private long millisUntilAnswered(long since) throws InterruptedException {
        while (true) {
            try {
                if (desks.getFirst().get("/accompagnements").statusCode() == 200) {
                    return (System.nanoTime() - since) / 1_000_000;
                }
            } catch (IOException notYet) {
                // Asked again.
            }
            Thread.sleep(50);
        }
    }

    /** A page, a form, a form of a script, a page of nobody: in turn. */
    private void ask(int person) {
        var desk = desks.get(person % SESSIONS);
        var at = System.nanoTime();
        try {
            var turn = (int) (at / 1_000_000 % 7 + person) % 10;
            var answer = switch (turn) {
                case 0, 1, 2 -> desk.post("/accompagnements/nouveau", House.visit(House.nextId().toString(), site, LocalDate.now(House.ZONE), "tapé-" + person));
                case 3 -> anonymous("/horaires");
                case 4 -> anonymous("/connexion");
                case 5 -> script(desk);
                default -> desk.get(PAGES.get(turn % PAGES.size()));
            };
            var ms = (System.nanoTime() - at) / 1_000_000;
            var ours = answer.statusCode() == 503 && answer.headers().firstValue("Retry-After").isPresent()
                    && (turn == 5 || answer.body().contains("Guichet ne peut pas répondre"));
            all.add(new Asked(at, ms, answer.statusCode(), ours, turn > 2 || answer.body().contains("tapé-" + person)));
            if (answer.statusCode() >= 500 && !ours) {
                answers.refuse("not the page", answer);
            }
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        } catch (IOException failure) {
            all.add(new Asked(at, (System.nanoTime() - at) / 1_000_000, 0, false, false));
        }
    }

    private HttpResponse<String> anonymous(String path) throws IOException, InterruptedException {
        return stranger.send(
                HttpRequest.newBuilder(URI.create(house.nodes.getFirst() + path)).header("Accept", "text/html").timeout(Duration.ofSeconds(60)).build(),
                BodyHandlers.ofString());
    }

    private HttpResponse<String> script(Desk desk) throws IOException, InterruptedException {
        return stranger.send(
                HttpRequest.newBuilder(URI.create(house.nodes.getFirst() + "/poste/presence"))
                        .header("X-Requested-With", "fetch")
                        .header("Cookie", "SESSION=" + desk.session())
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .timeout(Duration.ofSeconds(60))
                        .POST(BodyPublishers.ofString("_csrf=" + desk.token()))
                        .build(),
                BodyHandlers.ofString());
    }

    private void judge(String name, long begun, long ended, long back, int threads, int most, long lines) {
        var meanwhile = all.stream().filter(one -> one.at > begun && one.at < ended).toList();
        var told = meanwhile.stream().filter(Asked::ours).mapToLong(Asked::ms).sorted().toArray();
        var underWay = all.stream().filter(one -> one.at <= begun && one.at + one.ms * 1_000_000 > begun).mapToLong(Asked::ms).max().orElse(0);
        var others = meanwhile.stream().filter(one -> !one.ours).toList();
        var typed = meanwhile.stream().filter(Asked::ours).filter(one -> !one.typed).count();
        System.out.printf(Locale.ROOT, "| %s | %,d | %,d | %s | %,d | %s | %s | %d, %d | %,d | %,d |%n",
                name, meanwhile.size(), told.length, told.length == 0 ? "–" : told[told.length / 2] + ", " + told[told.length - 1], underWay,
                others.isEmpty() ? "0" : others.size() + " (" + others.stream().map(one -> String.valueOf(one.status)).distinct().sorted().toList() + ")",
                typed == 0 ? "all" : "not " + typed, threads, most, back, lines);
        var late = meanwhile.stream().filter(one -> one.ms > TOLD_MS).count();
        var atMost = all.stream().mapToLong(Asked::ms).max().orElse(0);
        require(name + ": told within 3 s", late == 0, late + " later");
        require(name + ": no request longer than 10 s", atMost <= LONGEST_MS, atMost + " ms");
        require(name + ": every answer meanwhile is the page, or needs no database", others.stream().allMatch(one -> one.status == 200 || one.status == 302), others.size() + " others");
        require(name + ": what was typed is given back", typed == 0, typed + " not");
        require(name + ": as before within 5 s", back <= BACK_MS, back + " ms");
        require(name + ": threads do not pile up", most <= threads + 60, threads + " then " + most);
        require(name + ": at most ten lines of log", lines <= 10, lines + " lines");
        var after = all.stream().filter(one -> one.at > ended + BACK_MS * 1_000_000).toList();
        var bad = after.stream().filter(one -> one.status >= 500 || one.status == 0).count();
        require(name + ": no failure from five seconds after", bad == 0 && !after.isEmpty(), bad + " of " + after.size());
    }

    private void require(String promise, boolean held, String found) {
        if (!held) {
            answers.broken(promise + ": " + found);
        }
    }

    private int threads() throws IOException {
        try (var tasks = Files.list(Path.of("/proc/" + house.processes.getFirst().pid() + "/task"))) {
            return (int) tasks.count();
        }
    }

    private long lines() throws IOException {
        return house.log("application.log").lines().count();
    }
}
