import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * R14: the job seals a million entries, then keeps up with what arrives; a superuser alters one row after the other, and each
 * time the verification names that row and no other.
 */
class Trail {

    static final int ENTRIES = Integer.parseInt(System.getenv().getOrDefault("ENTRIES", "1000000"));
    static final long SEED = Long.parseLong(System.getenv().getOrDefault("SEED", "14"));
    static final int A_SECOND = 100;
    static final int SECONDS = 60;
    static final double MOST_SECONDS_BEHIND = 10;
    static final String VERIFICATION = "/administration/journal/verification";
    static final String BEYOND = "9000000000000000";
    static final Pattern FAULT = Pattern.compile(
            "<li>(L’entrée|Le bloc)[^<]*? n°\u00a0([\\d\u202f]+) (a été modifiée ou ajoutée|manque|a été modifié)(?: \\(([0-9a-f-]+)\\))?\\.</li>");

    private final House house;
    private final Desk administrator;
    private final Random random = new Random(SEED);
    private final Answers answers = new Answers();
    private final List<String> rows = new ArrayList<>();
    private double mostBehind;
    private long before;
    private long last;

    private Trail(House house) throws Exception {
        this.house = house;
        this.administrator = house.signIn("admin");
        administrator.get("/administration/journal");
    }

    public static void main(String[] arguments) throws Exception {
        var jar = Path.of(arguments[0]);
        try (var house = House.open(jar, 1)) {
            house.describe(1);
            var trail = new Trail(house);
            trail.seal();
            trail.keepUp();
            trail.begin();
            trail.tamper();
            trail.print();
            trail.command(jar);
            trail.answers.hold();
        }
    }

    private void seal() throws Exception {
        for (int left = ENTRIES; left > 0; left -= 100_000) {
            insert(Math.min(left, 100_000), "now() - interval '300 days' * random()");
        }
        house.analyze();
        var start = System.nanoTime();
        while (waiting() > 0) {
            Thread.sleep(500);
        }
        System.out.printf(Locale.ROOT, "%,d entries sealed in %.0f s, in %,d blocks%n", ENTRIES, since(start), house.count("select count(*) from audit_block"));
    }

    /** By someone else than the application, so that what is measured is the job alone. */
    private void insert(int count, String at) throws SQLException {
        house.sql("insert into audit_entry (structure_id, id, at, actor_id, actor, action, subject_id)"
                + " select s.id, uuidv7(), " + at + ", a.id, a.login,"
                + " (array['VisitLogged', 'VisitCorrected', 'AppointmentBooked', 'AppointmentsShown', 'AgentSignedIn'])[1 + n % 5], uuidv7()"
                + " from structure s, account a, generate_series(1, " + count + ") n where a.login = 'banc'");
    }

    private long waiting() throws SQLException {
        return house.count("select count(*) from audit_entry where position is null");
    }

    private void keepUp() throws Exception {
        var behind = new ArrayList<Double>();
        var start = System.nanoTime();
        for (int tenth = 0; since(start) < SECONDS; tenth++) {
            insert(A_SECOND / 10, "clock_timestamp()");
            behind.add(house.count("select coalesce(1000 * extract(epoch from clock_timestamp() - min(at)), 0)::bigint from audit_entry where position is null") / 1000.0);
            Thread.sleep(Math.max(0, (long) (1000 * (tenth / 10.0 - since(start)))));
        }
        behind.sort(null);
        mostBehind = behind.getLast();
        System.out.printf(Locale.ROOT, "Behind, at %d entries a second for %d s: median %.1f s, most %.1f s%n", A_SECOND, SECONDS, behind.get(behind.size() / 2), mostBehind);
    }

    private void begin() throws Exception {
        before = verify().size();
        settle();
    }

    /** What a verification leaves is sealed before the next one, so that the tampering alone changes the trail. */
    private void settle() throws Exception {
        while (waiting() > 0) {
            Thread.sleep(200);
        }
        last = house.count("select max(position) from audit_entry");
    }

    private void tamper() throws Exception {
        alter("at, by a second", "at = at + interval '1 second'");
        alter("at, by a microsecond", "at = at + interval '1 microsecond'");
        alter("actor_id", "actor_id = uuidv7()");
        alter("actor_id, to nobody", "actor_id = null");
        alter("actor", "actor = actor || 'x'");
        alter("action", "action = 'VisitDeleted'");
        alter("subject_id", "subject_id = uuidv7()");
        alter("seal", "seal = sha256(seal)");
        alter("seal, to that of the entry before", "seal = (select b.seal from audit_entry b where b.position = e.position - 1)");
        changeId();
        move();
        swap("two entries change places", any(), any());
        var one = any();
        swap("two neighbours change places", one, one + 1);
        remove("one removed", any());
        remove("the first one removed", 1);
        remove("the last one of a block removed", house.count("select last_position from audit_block order by number offset 3 limit 1"));
        settle();
        remove("the last one removed", last);
        changeHouse();
        forge();
        replace();
        block("a block altered", "update audit_block set seal = sha256(seal) where number = 2", "bloc 2 a été modifié");
        block("a block removed", "delete from audit_block where number = 2", "bloc 2 manque");
    }

    private long any() {
        return 2 + random.nextLong(ENTRIES - 10);
    }

    private void alter(String what, String change) throws Exception {
        var at = any();
        attempt(what, at, List.of(at), "update audit_entry e set " + change + " where position = " + at, Set.of(altered(at)));
    }

    private void changeId() throws Exception {
        var at = any();
        var id = House.nextId();
        attempt("id", at, List.of(at), "update audit_entry set id = '" + id + "' where position = " + at, Set.of("entrée " + at + " a été modifiée ou ajoutée " + id));
    }

    private void move() throws Exception {
        var at = any();
        settle();
        var end = last + 1;
        var blocks = house.count("select max(number) from audit_block");
        attempt("position, to the end", at, List.of(at), "update audit_entry set position = " + end + " where position = " + at,
                Set.of("entrée " + at + " manque", altered(at).replace("entrée " + at + " ", "entrée " + end + " "), "bloc " + (blocks + 1) + " manque"));
    }

    private void swap(String what, long one, long two) throws Exception {
        var changed = Set.of(
                altered(one).replace("entrée " + one + " ", "entrée " + two + " "), altered(two).replace("entrée " + two + " ", "entrée " + one + " "));
        attempt(what, one, List.of(one, two), "update audit_entry set position = " + BEYOND + " where position = " + one
                + "; update audit_entry set position = " + one + " where position = " + two
                + "; update audit_entry set position = " + two + " where position = " + BEYOND, changed);
    }

    private void remove(String what, long at) throws Exception {
        attempt(what, at, List.of(at), "delete from audit_entry where position = " + at, Set.of("entrée " + at + " manque"));
    }

    private void changeHouse() throws Exception {
        var at = any();
        attempt("structure_id", at, List.of(at), "update audit_entry set structure_id = uuidv7() where position = " + at, Set.of("entrée " + at + " manque"));
    }

    private void forge() throws Exception {
        settle();
        var at = last + 1;
        var id = House.nextId();
        var blocks = house.count("select max(number) from audit_block");
        attempt("one added at the end", at, List.of(), "insert into audit_entry (structure_id, id, at, actor, action, subject_id, position, seal)"
                + " select structure_id, '" + id + "', at, actor, action, subject_id, " + at + ", seal from audit_entry where position = " + last,
                Set.of("entrée " + at + " a été modifiée ou ajoutée " + id, "bloc " + (blocks + 1) + " manque"));
        house.sql("delete from audit_entry where id = '" + id + "'");
    }

    private void replace() throws Exception {
        var at = any();
        var id = House.nextId();
        attempt("one removed, another in its place", at, List.of(at), "delete from audit_entry where position = " + at
                + "; insert into audit_entry (structure_id, id, at, actor, action, subject_id, position, seal)"
                + " select structure_id, '" + id + "', at, actor, action, subject_id, " + at + ", seal from audit_entry where position = " + (at + 1),
                Set.of("entrée " + at + " a été modifiée ou ajoutée " + id));
    }

    private void block(String what, String change, String named) throws Exception {
        house.sql("create table bench_block as select * from audit_block where number = 2", change);
        judge(what, 2, Set.of(named));
        house.sql("delete from audit_block where number = 2", "insert into audit_block select * from bench_block", "drop table bench_block");
    }

    /** Alters, verifies, and puts the rows at these places back as they were. */
    private void attempt(String what, long at, List<Long> places, String change, Set<String> named) throws Exception {
        var positions = places.stream().map(String::valueOf).collect(Collectors.joining(", "));
        house.sql("create table bench_saved as select * from audit_entry where position in (" + (places.isEmpty() ? "null" : positions) + ")", change);
        judge(what, at, named);
        house.sql("delete from audit_entry e using bench_saved s where e.id = s.id",
                "delete from audit_entry where position in (select position from bench_saved)",
                "insert into audit_entry select * from bench_saved",
                "drop table bench_saved");
    }

    private void judge(String what, long at, Set<String> named) throws Exception {
        var start = System.nanoTime();
        var found = verify();
        rows.add(String.format(Locale.ROOT, "| %s | %,d | %s | %.1f |", what, at, found.equals(new TreeSet<>(named)) ? "named, and no other" : "**" + found + "**", since(start)));
        if (found.equals(new TreeSet<>(named))) {
            answers.count("named, and no other");
        } else {
            answers.count("missed");
            House.say("%s: %s instead of %s", what, found, named);
        }
    }

    /** What the page names. */
    private TreeSet<String> verify() throws Exception {
        var page = administrator.post(VERIFICATION);
        if (page.statusCode() != 200) {
            throw new IllegalStateException(VERIFICATION + ": " + page.statusCode());
        }
        var found = new TreeSet<String>();
        var faults = FAULT.matcher(page.body());
        while (faults.find()) {
            found.add((faults.group(1).replaceAll("^L[’e] ?", "") + " " + faults.group(2).replaceAll("\\D", "") + " " + faults.group(3)
                    + " " + (faults.group(4) == null ? "" : faults.group(4))).strip());
        }
        return found;
    }

    private String altered(long at) throws SQLException {
        return "entrée " + at + " a été modifiée ou ajoutée " + house.ids("select id from audit_entry where position = " + at).getFirst();
    }

    private void print() throws Exception {
        System.out.printf("%n| Altered, seed %d | Entry or block | Verification | Seconds |%n|---|--:|---|--:|%n", SEED);
        rows.forEach(System.out::println);
        answers.requirements();
        answers.require("moments at which sealing was more than ten seconds behind", mostBehind > MOST_SECONDS_BEHIND ? 1 : 0, 0);
        answers.require("anomalies before anything is altered", before, 0);
        answers.require("alterations named, and no other", answers.of("named, and no other"), rows.size());
        answers.require("anomalies once all is put back", verify().size(), 0);
    }

    private void command(Path jar) throws Exception {
        answers.require("exit code of the command, all put back", end(jar, "intact.log"), 0);
        house.sql("update audit_entry set actor = 'personne' where position = 12");
        answers.require("exit code of the command, entry 12 altered", end(jar, "altered.log"), 1);
        answers.require("lines of it that name entry 12", house.log("altered.log").lines().filter(line -> line.contains("L’entrée n°\u00a012 a été modifiée")).count(), 1);
    }

    private int end(Path jar, String log) throws Exception {
        return house.run(jar, log, "--guichet.audit.verify=true").waitFor();
    }

    private static double since(long start) {
        return (System.nanoTime() - start) / 1e9;
    }
}
