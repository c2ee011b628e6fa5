import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.LongAdder;

/** Counts answers by what they say; at the end says what no promise allows, and fails. */
class Answers {

    private final Map<String, LongAdder> counts = new ConcurrentSkipListMap<>();
    private final List<String> broken = new ArrayList<>();

    void count(String what) {
        counts.computeIfAbsent(what, first -> new LongAdder()).increment();
    }

    long of(String what) {
        return counts.getOrDefault(what, new LongAdder()).sum();
    }

    /** An answer that nobody should get. */
    void refuse(String what, HttpResponse<String> answer) {
        var title = "%s: %d %s".formatted(what, answer.statusCode(), answer.headers().firstValue("Location").orElse(""));
        count("not expected, " + title.strip());
        broken(title + "\n" + text(answer.body()));
    }

    void require(String promise, long found, long promised) {
        System.out.printf(Locale.ROOT, "| %s | %,d | %,d |%n", promise, found, promised);
        if (found != promised) {
            broken(promise + ": " + found + " instead of " + promised);
        }
    }

    /** What a page says, without its frame. */
    private static String text(String page) {
        return page.replaceAll("(?s)^.*<main[^>]*>|</main>.*$|<[^>]+>", " ").replaceAll("\\s+", " ").strip();
    }

    synchronized void broken(String words) {
        broken.add(words);
    }

    void print() {
        System.out.println("\n| Answers | |\n|---|--:|");
        counts.forEach((what, count) -> System.out.printf(Locale.ROOT, "| %s | %,d |%n", what, count.sum()));
    }

    void requirements() {
        System.out.println("\n| Afterwards | Found | Promised |\n|---|--:|--:|");
    }

    /** @throws AssertionError with the first ones, when anything was not as promised */
    void hold() {
        if (!broken.isEmpty()) {
            throw new AssertionError(broken.size() + " not as promised\n" + String.join("\n\n", broken.stream().distinct().limit(8).toList()));
        }
    }
}
