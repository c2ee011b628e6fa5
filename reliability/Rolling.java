import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Two nodes behind a proxy, restarted one after the other while eight desks work: nobody is told no. */
class Rolling {

    static final int DESKS = 8;
    static final int REQUESTS = 2_000 * House.PERCENT / 100;
    private static final List<String> PAGES = List.of("/", "/accompagnements", "/accompagnements/nouveau", "/planning", "/horaires");

    private final Answers answers = new Answers();
    private final AtomicInteger asked = new AtomicInteger();
    private final House house;

    private Rolling(House house) {
        this.house = house;
    }

    public static void main(String[] arguments) throws Exception {
        var jar = Path.of(arguments[0]);
        try (var house = House.open(jar, 2); var proxy = new Proxy(house.nodes, questions(house))) {
            house.describe(DESKS);
            new Rolling(house).restart(jar, proxy);
        }
    }

    /** By its health address, or, where HEALTH names a page, by that page: what a proxy had to ask before there was one. */
    private static List<String> questions(House house) {
        var page = System.getenv("HEALTH");
        return page == null ? house.health : house.nodes.stream().map(node -> node + page).toList();
    }

    private void restart(Path jar, Proxy proxy) throws Exception {
        var site = house.ids("select id from site").getFirst();
        house.engage(3 * DESKS);
        var desks = new ArrayList<Desk>();
        for (int desk = 1; desk <= DESKS; desk++) {
            desks.add(new Desk(List.of(proxy.address())).signIn("banc-" + 3 * desk, House.PASSWORD));
        }
        try (var crowd = Executors.newScheduledThreadPool(DESKS)) {
            for (var desk : desks) {
                crowd.scheduleAtFixedRate(() -> work(desk, site), 0, 250, TimeUnit.MILLISECONDS);
            }
            for (int node = 0; node < 2; node++) {
                House.say("node %d is told to stop, after %,d requests", node + 1, asked.get());
                house.restart(jar, node);
                proxy.awaitReady(node);
                House.say("node %d is back, after %,d requests", node + 1, asked.get());
            }
            while (asked.get() < REQUESTS) {
                Thread.sleep(100);
            }
            crowd.shutdown();
            crowd.awaitTermination(60, TimeUnit.SECONDS);
        }
        answers.print();
        answers.requirements();
        answers.require("requests lost, of " + asked.get(), asked.get() - answers.of("page") - answers.of("visit noted"), 0);
        answers.require("visits noted that are there", house.count("select count(*) from visit where note like 'relais-%'"), answers.of("visit noted"));
        answers.hold();
    }

    private void work(Desk desk, UUID site) {
        var number = asked.incrementAndGet();
        try {
            var answer = number % 4 == 0
                    ? desk.post("/accompagnements/nouveau", House.visit(House.nextId().toString(), site, LocalDate.now(House.ZONE), "relais-" + number))
                    : desk.get(PAGES.get(number % PAGES.size()));
            if (number % 4 == 0 && answer.statusCode() == 303) {
                answers.count("visit noted");
            } else if (number % 4 != 0 && answer.statusCode() == 200) {
                answers.count("page");
            } else {
                answers.refuse("lost", answer);
            }
        } catch (IOException | InterruptedException failure) {
            answers.count("lost, " + failure);
        }
    }

    /** Asks each node every second whether it may be asked, and gives each request to the next that may, once. */
    private static class Proxy implements AutoCloseable {

        private static final Set<String> HOP_BY_HOP = Set.of("connection", "content-length", "host", "transfer-encoding", "upgrade", "http2-settings");

        private final HttpClient client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(Duration.ofSeconds(5))
                .build();
        private final List<String> nodes;
        private final List<String> questions;
        private final Set<Integer> ready = ConcurrentHashMap.newKeySet();
        private final AtomicInteger turn = new AtomicInteger();
        private final HttpServer server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 200);
        private final ScheduledExecutorService rounds = Executors.newScheduledThreadPool(2);

        Proxy(List<String> nodes, List<String> questions) throws Exception {
            this.nodes = nodes;
            this.questions = questions;
            server.createContext("/", this::pass);
            server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            server.start();
            for (int node = 0; node < nodes.size(); node++) {
                var one = node;
                rounds.scheduleAtFixedRate(() -> ask(one), 0, 1, TimeUnit.SECONDS);
            }
            for (int node = 0; node < nodes.size(); node++) {
                awaitReady(node);
            }
        }

        String address() {
            return "http://127.0.0.1:" + server.getAddress().getPort();
        }

        void awaitReady(int node) throws InterruptedException {
            for (int tenth = 0; !ready.contains(node); tenth++) {
                if (tenth == 600) {
                    throw new IllegalStateException("Not ready within a minute: " + questions.get(node));
                }
                Thread.sleep(100);
            }
        }

        private void ask(int node) {
            try {
                var asked = HttpRequest.newBuilder(URI.create(questions.get(node))).timeout(Duration.ofSeconds(1)).build();
                if (client.send(asked, BodyHandlers.discarding()).statusCode() == 200) {
                    ready.add(node);
                } else {
                    ready.remove(node);
                }
            } catch (IOException | InterruptedException away) {
                ready.remove(node);
            }
        }

        private void pass(HttpExchange exchange) throws IOException {
            try (exchange) {
                var may = ready.stream().sorted().toList();
                var node = nodes.get(may.isEmpty() ? 0 : may.get(Math.floorMod(turn.getAndIncrement(), may.size())));
                var request = HttpRequest.newBuilder(URI.create(node + exchange.getRequestURI()))
                        .method(exchange.getRequestMethod(), BodyPublishers.ofByteArray(exchange.getRequestBody().readAllBytes()));
                exchange.getRequestHeaders().forEach((name, values) -> {
                    if (!HOP_BY_HOP.contains(name.toLowerCase(Locale.ROOT))) {
                        values.forEach(value -> request.header(name, value));
                    }
                });
                var answer = client.send(request.build(), BodyHandlers.ofByteArray());
                answer.headers().map().forEach((name, values) -> {
                    if (!HOP_BY_HOP.contains(name.toLowerCase(Locale.ROOT))) {
                        exchange.getResponseHeaders().put(name, values.stream().map(value -> value.replace(node, address())).toList());
                    }
                });
                exchange.sendResponseHeaders(answer.statusCode(), answer.body().length == 0 ? -1 : answer.body().length);
                exchange.getResponseBody().write(answer.body());
            } catch (IOException | InterruptedException lost) {
                exchange.sendResponseHeaders(502, -1);
            }
        }

        @Override
        public void close() {
            rounds.shutdownNow();
            server.stop(0);
        }
    }
}
