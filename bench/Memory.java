import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;

/** P9: resident memory of one node, idle, at 200 desks that do something every ten seconds, then with the largest file and export. */
class Memory {

    static final int MINUTES = Integer.parseInt(System.getenv().getOrDefault("MINUTES", "3"));
    static final int DESKS = 200;
    static final int SIGNING_IN = 40;
    static final long EVERY = 10_000;
    static final int EXPORTED = 300_000;

    private final House house;
    private final Process node;
    private final List<Desk> desks;
    private final UUID site;
    private final ConcurrentLinkedQueue<Long> nanos = new ConcurrentLinkedQueue<>();
    private final Answers answers = new Answers();
    private String actions = "";

    private Memory(House house) throws Exception {
        this.house = house;
        this.node = house.processes.getFirst();
        this.site = house.ids("select id from site").getFirst();
        Thread.sleep(20_000);
        print("idle");
        this.desks = signIn();
        print(DESKS + " signed in, " + SIGNING_IN + " at once");
    }

    public static void main(String[] arguments) throws Exception {
        var jar = Path.of(arguments[0]);
        var image = arguments.length > 1 && arguments[1].equals("image");
        var application = image ? House.unpacked(jar) : jar;
        var options = new String[0];
        if (image) {
            var cache = application.resolveSibling("guichet.aot");
            Training.train(application, cache);
            options = new String[] {"-XX:AOTCache=" + cache};
        }
        try (var house = House.open(application, 1, options)) {
            house.describe(DESKS);
            System.out.println(String.join(" ", House.java(application, options)));
            System.out.println("\n| " + (image ? "Image" : "Jar") + " | Resident, MB | Most until then, MB |\n|---|--:|--:|");
            var memory = new Memory(house);
            memory.work();
            memory.exceed();
            memory.judge();
        }
    }

    private List<Desk> signIn() throws Exception {
        house.engage(DESKS * 3 / 2);
        var calls = new ArrayList<Callable<Desk>>();
        for (int agent = 1; calls.size() < DESKS; agent++) {
            // Every third one only answers the phone.
            if (agent % 3 != 2) {
                var login = "banc-" + agent;
                calls.add(() -> house.signIn(login));
            }
        }
        var signedIn = new ArrayList<Desk>();
        try (var crowd = Executors.newFixedThreadPool(SIGNING_IN)) {
            for (var call : crowd.invokeAll(calls)) {
                signedIn.add(call.get());
            }
        }
        return signedIn;
    }

    private void work() throws Exception {
        var processor = processorTime();
        var start = System.nanoTime();
        try (var crowd = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int desk = 0; desk < DESKS; desk++) {
                var mine = desk;
                crowd.submit(() -> sit(desks.get(mine), new Random(mine), start));
            }
        }
        print(DESKS + " desks, " + MINUTES + " min");
        var sorted = nanos.stream().mapToLong(Long::longValue).sorted().toArray();
        actions = String.format(Locale.ROOT, "%,d actions: p50 %.0f ms, p95 %.0f ms, p99 %.0f ms, longest %.0f ms; %.0f %% of a core",
                sorted.length, at(sorted, 0.50), at(sorted, 0.95), at(sorted, 0.99), at(sorted, 1),
                100 * (processorTime() - processor) / House.seconds(start));
    }

    private Void sit(Desk desk, Random random, long start) throws InterruptedException {
        Thread.sleep(random.nextLong(EVERY));
        while (House.seconds(start) < MINUTES * 60) {
            var begun = System.nanoTime();
            try {
                act(desk, random.nextInt(100));
            } catch (IOException none) {
                answers.broken("no answer: " + none);
            }
            var took = System.nanoTime() - begun;
            nanos.add(took);
            Thread.sleep(Math.max(0, EVERY - took / 1_000_000));
        }
        return null;
    }

    private void act(Desk desk, int draw) throws IOException, InterruptedException {
        if (draw < 40) {
            var visit = House.visit(House.nextId().toString(), site, LocalDate.now(House.ZONE), "");
            expect("a visit", 303, desk.post("/accompagnements/nouveau", visit));
        } else if (draw < 55) {
            expect("the form of a visit", 200, desk.get("/accompagnements/nouveau"));
        } else if (draw < 75) {
            expect("the list", 200, desk.get("/accompagnements"));
        } else if (draw < 85) {
            expect("the appointments", 200, desk.get("/rendez-vous"));
        } else {
            expect("today", 200, desk.get("/"));
        }
    }

    /** The largest file that is taken, and an export of many visits, by one desk each. */
    private void exceed() throws Exception {
        var administrator = house.signIn("admin");
        var deposit = "/administration/structures/liste-nationale";
        administrator.get(deposit);
        var file = "une;ligne;de;la;liste\n".repeat(50 * 1024 * 1024 / 22).getBytes(StandardCharsets.UTF_8);
        expect("a file of 50 MB", 422, administrator.upload(deposit, "file", file));
        print("after a file of 50 MB");

        var copied = "where %s = (select visit_id from visit_request limit 1)";
        house.sql(
                "create table bench_copy as select uuidv7() id from generate_series(1, " + EXPORTED + ")",
                "insert into visit select copy.* from visit v, bench_copy b,"
                        + " lateral jsonb_populate_record(v, jsonb_build_object('id', b.id)) copy " + copied.formatted("v.id"),
                "insert into visit_request select copy.* from visit_request r, bench_copy b,"
                        + " lateral jsonb_populate_record(r, jsonb_build_object('id', uuidv7(), 'visit_id', b.id)) copy "
                        + copied.formatted("r.visit_id"));
        house.analyze();
        var bytes = desks.getFirst().size("/accompagnements?format=csv");
        print("after an export of %,d MB".formatted(bytes >> 20));
        if (bytes < 50L * EXPORTED) {
            answers.broken("an export of " + bytes + " bytes");
        }
        expect("a page afterwards", 200, desks.getFirst().get("/accompagnements/nouveau"));
    }

    private void judge() throws IOException {
        System.out.println("\n" + actions);
        answers.print();
        var words = house.log("application.log").lines().filter(line -> line.contains("OutOfMemory")).count();
        if (words > 0) {
            answers.broken(words + " lines of the log tell of OutOfMemory");
        }
        answers.hold();
    }

    private void expect(String what, int status, HttpResponse<String> answer) {
        if (answer.statusCode() == status) {
            answers.count(what + ": " + status);
        } else {
            answers.refuse(what, answer);
        }
    }

    private void print(String when) throws IOException {
        System.out.printf(Locale.ROOT, "| %s | %d | %d |%n", when, kilobytes("VmRSS") >> 10, kilobytes("VmHWM") >> 10);
    }

    /** As Linux tells it. */
    private long kilobytes(String name) throws IOException {
        return Long.parseLong(House.first(name + ":\\s+(\\d+)", Files.readString(Path.of("/proc/" + node.pid() + "/status"))));
    }

    private double processorTime() {
        return node.info().totalCpuDuration().orElseThrow().toMillis() / 1e3;
    }

    private static double at(long[] sorted, double share) {
        return sorted[Math.max(0, (int) Math.ceil(share * sorted.length) - 1)] / 1e6;
    }
}
