import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** P8: the time from the start of the process to the first 200, in turn as a jar, unpacked, and unpacked with the AOT cache. */
class Startup {

    static final int ROUNDS = Integer.parseInt(System.getenv().getOrDefault("ROUNDS", "5"));
    static final String JAR = "packaged jar";
    static final String UNPACKED = "unpacked";
    static final String CACHED = "unpacked, with the AOT cache";

    record Start(double seconds, double processor) {}

    public static void main(String[] arguments) throws Exception {
        var jar = Path.of(arguments[0]);
        var unpacked = House.unpacked(jar);
        var cache = unpacked.resolveSibling("guichet.aot");
        Training.train(unpacked, cache);

        var forms = new LinkedHashMap<String, List<String>>();
        forms.put(JAR, House.java(jar));
        forms.put(UNPACKED, House.java(unpacked));
        forms.put(CACHED, House.java(unpacked, "-XX:AOTCache=" + cache));
        var starts = new LinkedHashMap<String, List<Start>>();
        try (var house = House.open(unpacked, 1)) {
            house.describe(1);
            House.end(house.processes.getFirst());
            for (int round = 1; round <= ROUNDS; round++) {
                for (var form : forms.entrySet()) {
                    var start = start(house, form.getValue());
                    House.say("%d, %s: %.1f s, %.1f s of processor time", round, form.getKey(), start.seconds, start.processor);
                    starts.computeIfAbsent(form.getKey(), first -> new ArrayList<>()).add(start);
                }
            }
        }
        print(starts);
    }

    private static Start start(House house, List<String> words) throws Exception {
        var node = house.nodes.getFirst();
        var begun = System.nanoTime();
        var process = house.run(words, "startup.log", "--server.port=" + URI.create(node).getPort(), "--server.address=127.0.0.1");
        try {
            if (!House.answers(node, process, Duration.ofMinutes(5))) {
                throw new IllegalStateException("It did not start:\n" + house.log("startup.log"));
            }
            return new Start(House.seconds(begun), process.info().totalCpuDuration().orElse(Duration.ZERO).toMillis() / 1e3);
        } finally {
            House.end(process);
        }
    }

    private static void print(Map<String, List<Start>> starts) {
        var beside = median(starts.get(UNPACKED));
        System.out.println("\n| First 200, median of " + ROUNDS + " | Seconds | Processor time, s | Beside it without the cache |\n|---|--:|--:|--:|");
        starts.forEach((form, all) -> {
            var median = median(all);
            System.out.printf(Locale.ROOT, "| %s | %.1f | %.1f | %.2f × |%n", form, median.seconds, median.processor, median.seconds / beside.seconds);
        });
    }

    private static Start median(List<Start> all) {
        return new Start(
                all.stream().mapToDouble(Start::seconds).sorted().toArray()[all.size() / 2],
                all.stream().mapToDouble(Start::processor).sorted().toArray()[all.size() / 2]);
    }
}
