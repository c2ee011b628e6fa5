import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/**
 * Cold starts on two cores. At the first 200, eight sessions that were opened before the restart ask for forty pages and
 * forms at once; a start that does not answer all of them, or nobody any more, hangs.
 */
class ColdStarts {

    static final int STARTS = Integer.parseInt(System.getenv().getOrDefault("STARTS", "20"));
    static final int DESKS = 8;
    static final Duration FIRST = Duration.ofMinutes(5);
    static final Duration ALL = Duration.ofSeconds(60);

    private final House house;
    private final String node;
    private final List<Desk> desks = new ArrayList<>();

    private ColdStarts(House house) throws Exception {
        this.house = house;
        this.node = house.nodes.getFirst();
        // Every third agent coordinates, and may open each of the pages.
        house.engage(3 * DESKS);
        for (int desk = 1; desk <= DESKS; desk++) {
            desks.add(house.signIn("banc-" + 3 * desk));
        }
        for (var page : Pages.ALL) {
            desks.getFirst().page(page);
        }
        House.end(house.processes.getFirst());
    }

    public static void main(String[] arguments) throws Exception {
        var jar = Path.of(arguments[0]);
        var forms = arguments.length > 1 ? List.of(arguments[1]) : List.of("jar", "image");
        var held = true;
        try (var house = House.open(jar, 1)) {
            house.describe(Pages.ALL.size());
            var starts = new ColdStarts(house);
            System.out.println("\n| Form | Starts | Hangs | Bad answers | First 200, s: median, slowest | All answered, s after it: median, slowest |"
                    + "\n|---|--:|--:|--:|--:|--:|");
            for (var form : forms) {
                held &= starts.measure(form, form.equals("image") ? House.unpacked(jar) : jar);
            }
        }
        if (!held) {
            throw new AssertionError("Not every start answered");
        }
    }

    private boolean measure(String form, Path application) throws Exception {
        var firsts = new ArrayList<Double>();
        var alls = new ArrayList<Double>();
        var bad = 0;
        for (int start = 1; start <= STARTS; start++) {
            var begun = System.nanoTime();
            var process = house.run(command(application), "cold-start.log", "--server.port=" + URI.create(node).getPort(), "--server.address=127.0.0.1");
            try {
                if (House.answers(node, process, FIRST)) {
                    firsts.add(House.seconds(begun));
                    var asked = System.nanoTime();
                    var answers = answers();
                    var unanswered = answers.values().stream().filter(answer -> answer == 0).count();
                    answers.values().removeIf(answer -> answer == 200);
                    if (unanswered == 0 && House.answers(node, process, Duration.ofSeconds(20))) {
                        alls.add(House.seconds(asked));
                        bad += answers.size();
                        House.say("%s %d: first 200 after %.1f s, all answered after %.1f s more%s", form, start, firsts.getLast(), alls.getLast(),
                                answers.isEmpty() ? "" : ", badly: " + answers);
                    } else {
                        var before = processorTime(process);
                        Thread.sleep(5_000);
                        House.say("%s %d: hangs, %d of %d unanswered, %.2f s of processor time in 5 s", form, start, unanswered, Pages.ALL.size(), processorTime(process) - before);
                    }
                } else {
                    House.say("%s %d: hangs, no 200 at all", form, start);
                }
            } finally {
                House.end(process);
            }
        }
        var hangs = STARTS - alls.size();
        System.out.printf(Locale.ROOT, "| %s | %d | %d | %d | %s | %s |%n", form, STARTS, hangs, bad, cell(firsts), cell(alls));
        return hangs == 0;
    }

    /** Two cores, as a small house has: so many carriers has a JVM for virtual threads. */
    private static List<String> command(Path application) {
        if (!Files.isExecutable(Path.of("/usr/bin/taskset"))) {
            return House.java(application, "-XX:ActiveProcessorCount=2");
        }
        var words = new ArrayList<>(List.of("taskset", "-c", "0,1"));
        words.addAll(House.java(application));
        return words;
    }

    /** The status of each page, all asked for at once; 0 where none came in time. */
    private Map<String, Integer> answers() throws InterruptedException {
        var calls = new ArrayList<Callable<Integer>>();
        for (int page = 0; page < Pages.ALL.size(); page++) {
            var desk = desks.get(page % DESKS);
            var path = Pages.ALL.get(page);
            calls.add(() -> desk.get(path).statusCode());
        }
        try (var crowd = Executors.newFixedThreadPool(Pages.ALL.size())) {
            var answers = new LinkedHashMap<String, Integer>();
            var pages = Pages.ALL.iterator();
            for (var call : crowd.invokeAll(calls, ALL.toSeconds(), TimeUnit.SECONDS)) {
                answers.put(pages.next(), call.state() == Future.State.SUCCESS ? call.resultNow() : 0);
            }
            return answers;
        }
    }

    private static double processorTime(Process process) {
        return process.info().totalCpuDuration().orElse(Duration.ZERO).toMillis() / 1e3;
    }

    private static String cell(List<Double> seconds) {
        var sorted = seconds.stream().sorted().toList();
        return sorted.isEmpty() ? "–" : String.format(Locale.ROOT, "%.1f, %.1f", sorted.get(sorted.size() / 2), sorted.getLast());
    }
}
