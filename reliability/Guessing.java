import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * R12: strangers send 10,000 guesses at one login that exists and one that does not, while its agent signs in where they
 * did before, and a third agent anywhere; then a thief guesses from the device of that agent. And who answers sooner.
 */
class Guessing {

    static final int THREADS = 16;
    static final int GUESSES = 10_000 * House.PERCENT / 100;
    static final int COMPARED = 30;
    static final int CHECKS = 10;
    static final int STOLEN = 200;
    static final String KNOWN = "banc-1";
    static final String UNKNOWN = "personne";
    static final String THIRD = "banc-2";

    private final List<Desk> desks = new ArrayList<>();
    private final Desk known;
    private final Desk stolen;
    private final Answers answers = new Answers();
    private final House house;

    Guessing(House house) throws Exception {
        this.house = house;
        house.engage(2 + COMPARED);
        known = new Desk(house.nodes).signIn(KNOWN, House.PASSWORD);
        stolen = new Desk(house.nodes).signIn(KNOWN, House.PASSWORD);
        for (int desk = 0; desk < THREADS; desk++) {
            var stranger = new Desk(house.nodes);
            stranger.get("/connexion");
            desks.add(stranger);
        }
    }

    public static void main(String[] arguments) throws Exception {
        try (var house = House.open(Path.of(arguments[0]), 2)) {
            house.describe(THREADS);
            new Guessing(house).run();
        }
    }

    private void run() throws Exception {
        signInTimes(CHECKS);
        var alone = signInTimes(3 * CHECKS);
        var checkedKnown = new Times();
        var checkedUnknown = new Times();
        for (int guess = 0; guess < COMPARED * CHECKS; guess++) {
            var known = (guess + guess / COMPARED) % 2 == 0;
            compare(known, guess, known ? checkedKnown : checkedUnknown);
            compare(!known, guess, known ? checkedUnknown : checkedKnown);
        }

        var refusedKnown = new Times();
        var refusedUnknown = new Times();
        var flooded = new AtomicBoolean(true);
        var meanwhile = CompletableFuture.supplyAsync(() -> signInTimesWhile(flooded));
        var there = CompletableFuture.supplyAsync(() -> signInsWhile(flooded));
        Crowd.work(THREADS, GUESSES, (thread, number) -> {
            var times = number % 2 == 0 ? refusedKnown : refusedUnknown;
            times.add(guess(desks.get(thread), number % 2 == 0 ? KNOWN : UNKNOWN));
        });
        flooded.set(false);
        var during = meanwhile.join();
        var signIns = there.join();
        guessFrom(stolen);

        answers.print();
        print(alone, during, checkedKnown, checkedUnknown, refusedKnown, refusedUnknown);
        answers.requirements();
        answers.require("checks of " + KNOWN + ", of " + GUESSES / 2 + " guesses", checks(KNOWN), CHECKS);
        answers.require("checks of " + UNKNOWN + ", of " + GUESSES / 2 + " guesses", checks(UNKNOWN), CHECKS);
        answers.require("sign-ins of its agent meanwhile, from where they had signed in, that were refused, of " + signIns.all,
                signIns.refused, 0);
        answers.require("checks of " + KNOWN + " from a stolen device, of " + STOLEN + " guesses", checksFrom(stolen), CHECKS);
        answers.require("sign-ins from that device after them", signsIn(stolen.again()) ? 1 : 0, 0);
        answers.require("sign-ins from the agent’s own after them", signsIn(known.again()) ? 1 : 0, 1);
        answers.require("sign-ins from a new browser after them", signsIn(new Desk(house.nodes)) ? 1 : 0, 0);
        answers.require("guesses that signed in", answers.of("signed in"), 0);
        answers.hold();
    }

    private void compare(boolean known, int guess, Times times) throws IOException, InterruptedException {
        times.add(guess(desks.get(guess % THREADS), (known ? "banc-" : "personne-") + (3 + guess % COMPARED)));
    }

    private static void print(Times alone, Times during, Times checkedKnown, Times checkedUnknown, Times known, Times unknown) {
        System.out.println("\n| Answers, ms | Count | Median | p95 |\n|---|--:|--:|--:|");
        checkedKnown.print("checked, the login exists");
        checkedUnknown.print("checked, unknown login");
        known.print("among the 10,000, the login exists");
        unknown.print("among the 10,000, unknown login");
        alone.print("a third agent signs in, nobody else there");
        during.print("a third agent signs in, among the guesses");
        System.out.printf(Locale.ROOT, "%nKnown against unknown: %.3f checked (p95 %.3f), %.3f among the guesses (p95 %.3f); the third agent: × %.2f%n",
                checkedKnown.at(50) / checkedUnknown.at(50), checkedKnown.at(95) / checkedUnknown.at(95),
                known.at(50) / unknown.at(50), known.at(95) / unknown.at(95), during.at(50) / alone.at(50));
    }

    private double guess(Desk desk, String login) throws IOException, InterruptedException {
        var begun = System.nanoTime();
        var answer = desk.post("/connexion", "username", login, "password", "une phrase de passe au hasard");
        var ms = (System.nanoTime() - begun) / 1e6;
        if (isRefusal(answer)) {
            answers.count("refused, the one sentence");
        } else {
            answers.refuse("signed in", answer);
        }
        return ms;
    }

    private static boolean isRefusal(HttpResponse<String> answer) {
        return answer.statusCode() == 302 && answer.headers().firstValue("Location").orElse("").endsWith("/connexion?erreur");
    }

    private Times signInTimes(int times) throws IOException, InterruptedException {
        var all = new Times();
        for (int time = 0; time < times; time++) {
            all.add(signInTime());
        }
        return all;
    }

    private Times signInTimesWhile(AtomicBoolean flooded) {
        var all = new Times();
        try {
            while (flooded.get()) {
                all.add(signInTime());
                Thread.sleep(100);
            }
        } catch (IOException | InterruptedException broken) {
            throw new IllegalStateException(broken);
        }
        return all;
    }

    private double signInTime() throws IOException, InterruptedException {
        var desk = new Desk(house.nodes);
        desk.get("/connexion");
        var begun = System.nanoTime();
        var answer = desk.post("/connexion", "username", THIRD, "password", House.PASSWORD);
        var ms = (System.nanoTime() - begun) / 1e6;
        if (isRefusal(answer)) {
            answers.refuse("the third agent", answer);
        } else {
            answers.count("the third agent, signed in");
        }
        return ms;
    }

    private SignIns signInsWhile(AtomicBoolean flooded) {
        var signIns = new SignIns();
        try {
            for (; flooded.get(); Thread.sleep(100)) {
                signIns.all++;
                signIns.refused += signsIn(known.again()) ? 0 : 1;
            }
        } catch (IOException | InterruptedException broken) {
            throw new IllegalStateException(broken);
        }
        return signIns;
    }

    private void guessFrom(Desk desk) throws IOException, InterruptedException {
        var thief = desk.again();
        thief.get("/connexion");
        for (int guess = 0; guess < STOLEN; guess++) {
            guess(thief, KNOWN);
        }
    }

    private static boolean signsIn(Desk desk) throws IOException, InterruptedException {
        desk.get("/connexion");
        return !isRefusal(desk.post("/connexion", "username", KNOWN, "password", House.PASSWORD));
    }

    private long checksFrom(Desk desk) throws Exception {
        var device = desk.cookie("device");
        return device.isPresent() ? checks("DEVICE " + device.get().getValue() + " " + KNOWN) : 0;
    }

    /** What the throttle let through to the password check. */
    private long checks(String guesser) throws Exception {
        var digest = MessageDigest.getInstance("SHA-256").digest(guesser.getBytes(StandardCharsets.UTF_8));
        return house.count("select count(*) from login_attempt where login_digest = '\\x" + HexFormat.of().formatHex(digest) + "'");
    }

    private static class SignIns {

        private int all;
        private int refused;
    }

    private static class Times {

        private final List<Double> all = Collections.synchronizedList(new ArrayList<>());

        void add(double ms) {
            all.add(ms);
        }

        double at(int percent) {
            var sorted = all.stream().sorted().toList();
            return sorted.get(Math.min(sorted.size() - 1, sorted.size() * percent / 100));
        }

        void print(String what) {
            System.out.printf(Locale.ROOT, "| %s | %,d | %.1f | %.1f |%n", what, all.size(), at(50), at(95));
        }
    }
}
