import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** R4: 50 agents over two nodes correct one visit, then the person of one appointment; nobody is overwritten unseen. */
class Edits {

    static final int AGENTS = 50;
    static final int EDITS = 5_000 * House.PERCENT / 100;
    static final Pattern VERSION = Pattern.compile("name=\"version\" value=\"(\\d+)\"");
    static final Pattern WORDS = Pattern.compile("<td[^>]*>(Saisie \\d+|Début)</td>");

    private final House house;
    private final List<Desk> desks = new ArrayList<>();
    private final UUID site;
    private final LocalDate today = LocalDate.now(House.ZONE);
    private final Answers answers = new Answers();

    Edits(House house) throws Exception {
        this.house = house;
        this.site = house.ids("select id from site").getFirst();
        house.engage(3 * AGENTS);
        house.offer(1, 1);
        for (int agent = 0; agent < AGENTS; agent++) {
            desks.add(house.signIn("banc-" + (3 * agent + 1)));
        }
    }

    public static void main(String[] arguments) throws Exception {
        try (var house = House.open(Path.of(arguments[0]), 2)) {
            house.describe(AGENTS);
            var edits = new Edits(house);
            var visit = edits.new Row("visit", 2, edits.logged());
            var person = edits.new Row("appointment", 1, edits.booked());
            Crowd.work(AGENTS, EDITS, visit::edit);
            Crowd.work(AGENTS, EDITS, person::edit);
            edits.answers.print();
            edits.answers.requirements();
            visit.judge();
            person.judge();
            edits.answers.hold();
        }
    }

    private UUID logged() throws IOException, InterruptedException {
        var id = House.nextId();
        desks.getFirst().submit("/accompagnements/nouveau", House.visit(id.toString(), site, today, "Début"));
        return id;
    }

    private UUID booked() throws Exception {
        var id = House.nextId();
        var day = house.openDays(desks.getFirst(), 1).getFirst();
        var form = House.booking(id.toString(), house.providers().getFirst(), site, day + "T09:00", "OFFICE");
        form[List.of(form).indexOf("lastName") + 1] = "Début";
        desks.getFirst().submit("/rendez-vous/nouveau", form);
        return id;
    }

    /** What everyone edits. */
    class Row {

        private final String table;
        private final int steps;
        private final UUID id;
        private final long start;
        private final String address;
        private final String[] versions = new String[AGENTS];
        private final Set<String> accepted = ConcurrentHashMap.newKeySet();
        private final Set<String> shown = ConcurrentHashMap.newKeySet();

        /** @param steps of the version with each correction: that of a visit counts its requests too */
        Row(String table, int steps, UUID id) throws Exception {
            this.table = table;
            this.steps = steps;
            this.id = id;
            this.start = version();
            this.address = table.equals("visit") ? "/accompagnements/" + id : "/rendez-vous/" + id + "/personne";
            accepted.add("Début");
        }

        private long version() throws Exception {
            return house.count("select version from " + table + " where id = '" + id + "'");
        }

        /** From the page of the form, or from the one that shows both versions. */
        void edit(int agent, int number) throws IOException, InterruptedException {
            var desk = desks.get(agent);
            if (versions[agent] == null) {
                versions[agent] = House.first(VERSION.pattern(), desk.get(address).body());
            }
            var mine = "Saisie " + number;
            var answer = desk.post(address, form(versions[agent], mine));
            versions[agent] = null;
            if (answer.statusCode() == 303) {
                answers.count(table + ": 303, accepted");
                accepted.add(mine);
            } else {
                conflict(agent, mine, answer);
            }
        }

        private void conflict(int agent, String mine, HttpResponse<String> answer) {
            var words = WORDS.matcher(answer.body());
            var version = VERSION.matcher(answer.body());
            if (answer.statusCode() == 409 && words.find() && words.group(1).equals(mine) && words.find() && version.find()) {
                answers.count(table + ": 409, both versions");
                shown.add(words.group(1));
                versions[agent] = version.group(1);
            } else {
                answers.refuse(table, answer);
            }
        }

        private String[] form(String version, String words) {
            if (table.equals("visit")) {
                var typed = new ArrayList<>(List.of(House.visit(id.toString(), site, today, words)));
                typed.addAll(List.of("version", version));
                return typed.toArray(String[]::new);
            }
            return new String[] {
                "version", version, "title", "", "lastName", words, "firstName", "Dominique", "phone", "01 23 45 67 89", "email", ""
            };
        }

        void judge() throws Exception {
            var wins = answers.of(table + ": 303, accepted");
            answers.require(table + ": steps of its version, for edits accepted", version() - start, steps * wins);
            answers.require(table + ": both versions shown, to everyone else", answers.of(table + ": 409, both versions"), EDITS - wins);
            answers.require(table + ": saved versions shown that nobody saved",
                    shown.stream().filter(words -> !accepted.contains(words)).count(), 0);
        }
    }
}
