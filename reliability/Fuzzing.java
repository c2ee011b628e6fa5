import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.regex.Pattern;

/** R10: 100,000 requests with something wrong in them, at every address and form, as each role and as nobody. */
class Fuzzing {

    static final int REQUESTS = 100_000 * House.PERCENT / 100;
    static final long SEED = Long.parseLong(System.getenv().getOrDefault("SEED", String.valueOf(System.currentTimeMillis() % 1_000_000)));
    static final int THREADS = 6;
    static final int SLOW = 10;
    static final int EVERY_LONG_LINE = 10_000;
    static final Map<String, String> LOGINS = Map.of("ADMIN", "admin", "COORDINATOR", "banc-3", "COUNSELLOR", "banc-1", "RECEPTION", "banc-2", "MANAGER", "banc-4",
            "NETWORK", "banc-5");

    private static final Pattern TRACE = Pattern.compile("\\bat [a-z]\\w*(\\.[\\w$]+){2,}\\(|(java|jakarta|org|fr)\\.[\\w.]+(Exception|Error)\\b");
    private static final Pattern OF_THE_CONTAINER = Pattern.compile("HTTP Status|Apache Tomcat|Whitelabel");
    private static final Pattern LOGGER = Pattern.compile("(?m)^\\S+ +(?:ERROR) \\S+ --- \\[[^]]*] \\[[^]]*] (\\S+)");

    private final House house;
    private final String node;
    private final Map<String, Visitor> visitors = new LinkedHashMap<>();
    private final List<Crawl.Target> targets = new ArrayList<>();
    private final List<String> ids = new ArrayList<>();
    private final Answers answers = new Answers();
    private final Map<String, LongAdder> faults = new ConcurrentHashMap<>();
    private final Map<String, String> examples = new ConcurrentHashMap<>();
    private final UUID structure;
    private final UUID site;
    private volatile double slowest;

    Fuzzing(House house) throws Exception {
        this.house = house;
        this.node = house.nodes.getFirst();
        this.structure = house.ids("select id from structure").getFirst();
        this.site = house.ids("select id from site").getFirst();
        engage();
        LOGINS.forEach((role, login) -> visitors.put(role, new Visitor(role, login, node)));
        visitors.put("nobody", new Visitor("nobody", null, node));
        for (var visitor : visitors.values()) {
            enter(visitor);
        }
    }

    public static void main(String[] arguments) throws Exception {
        try (var house = House.open(Path.of(arguments[0]), 1)) {
            house.describe(THREADS);
            System.out.println("SEED=" + SEED);
            new Fuzzing(house).run();
        }
    }

    private void engage() throws Exception {
        house.engage(12);
        house.offer(4, 2);
        house.sql("update account_structure_role set role = 'MANAGER' where account_structure_id in"
                        + " (select s.id from account_structure s join account a on a.id = s.account_id where a.login = 'banc-4')",
                "update account_structure_role set role = 'NETWORK' where account_structure_id in"
                        + " (select s.id from account_structure s join account a on a.id = s.account_id where a.login = 'banc-5')",
                "create table fuzz_account as select * from account",
                "create table fuzz_structure as select * from account_structure",
                "create table fuzz_role as select * from account_structure_role",
                "create table fuzz_site as select * from account_structure_site");
    }

    private void run() throws Exception {
        furnish();
        for (var visitor : visitors.values()) {
            targets.addAll(Crawl.by(visitor));
        }
        ids.addAll(idsOfAllTables());
        Thread.sleep(15_000); // the trail is sealed
        var before = otherHouse();
        System.out.printf(Locale.ROOT, "%,d addresses and forms as %s; %,d rows of another house in %d tables%n", targets.size(), visitors.keySet(),
                before.values().stream().mapToLong(rows -> Long.parseLong(rows.split(" ")[0])).sum(), before.size());
        work();
        var after = otherHouse();
        answers.print();
        print();
        answers.requirements();
        judge(before, after);
        answers.hold();
    }

    /** So that pages have something to show and to change: what the forms for something new make of plain values. */
    private void furnish() throws Exception {
        var coordinator = visitors.get("COORDINATOR");
        var counsellor = visitors.get("COUNSELLOR");
        var desk = house.signIn("banc-1");
        desk.get("/accompagnements/nouveau");
        desk.post("/accompagnements/nouveau", House.visit(House.nextId().toString(), site, LocalDate.now(House.ZONE), "Essai"));
        house.openDays(house.signIn("banc-3"), 1);
        var desk3 = house.signIn("banc-3");
        desk3.get("/rendez-vous/nouveau");
        var day = LocalDate.now(House.ZONE).plusDays(1);
        for (int tried = 0; tried < 7; tried++) {
            desk3.post("/rendez-vous/nouveau", House.booking(House.nextId().toString(), house.providers().getFirst(), site, day.plusDays(tried) + "T09:00", "PHONE"));
        }
        for (var visitor : List.of(coordinator, counsellor, visitors.get("ADMIN"))) {
            for (var target : Crawl.by(visitor)) {
                if (target.method().equals("POST") && target.path().matches(".*/(nouve\\w+|ouverture|semaine)$")
                        && visitor.post(target.path(), plain(target, true)).status() == 422) {
                    visitor.post(target.path(), plain(target, false));
                }
            }
        }
        openAnotherHouse();
    }

    /** @param first what a list begins with, or else what it ends with */
    private static String[] plain(Crawl.Target target, boolean first) {
        var pairs = new ArrayList<String>();
        for (var field : target.sent(first)) {
            pairs.add(field.name());
            pairs.add(!field.value().isEmpty() ? field.value() : switch (field.name().replaceAll(".*\\.", "")) {
                case "firstDay", "lastDay", "day", "validFrom", "validTo", "conventionFrom", "conventionTo" -> LocalDate.now(House.ZONE).plusDays(20).toString();
                case "start", "startsAt", "opens" -> "10:00";
                case "end", "endsAt", "closes" -> "12:00";
                case "minutes" -> "30";
                case "postalCode" -> "73000";
                case "inseeCode" -> "73065";
                case "login" -> "essai-" + Math.floorMod(target.path().hashCode(), 1_000);
                case "code" -> "ESSAI_" + Math.floorMod(target.path().hashCode(), 1_000);
                case "name", "label", "address", "city", "displayName", "title" -> "Essai";
                default -> "";
            });
        }
        return pairs.toArray(String[]::new);
    }

    private void openAnotherHouse() throws Exception {
        var admin = visitors.get("ADMIN");
        admin.get("/administration/structures/nouvelle");
        for (var form : Crawl.by(admin).stream().filter(target -> target.toString().equals("POST /administration/structures/nouvelle")).toList()) {
            var pairs = new LinkedHashMap<String, String>();
            form.sent(true).forEach(field -> pairs.put(field.name(), field.value()));
            pairs.putAll(Map.of("name", "Autre maison", "inseeCode", "73004", "site.name", "Autre site", "site.address", "1 rue Fictive", "site.postalCode",
                    "73100", "site.city", "Aix-les-Bains", "site.openedOn", "2020-01-01", "week.monday", "08:30-17:00"));
            pairs.putAll(Map.of("login", "autre-admin", "displayName", "Dominique Exemple", "code", "autre-maison"));
            admin.post(form.path(), pairs.entrySet().stream().flatMap(pair -> List.of(pair.getKey(), pair.getValue()).stream()).toArray(String[]::new));
        }
        if (house.count("select count(*) from structure where id <> '" + structure + "'") == 0) {
            throw new IllegalStateException("There is no other house");
        }
    }

    private List<String> idsOfAllTables() throws Exception {
        var all = new ArrayList<String>();
        for (var table : tables("id")) {
            house.ids("select id from " + table + " order by id limit 40").forEach(id -> all.add(id.toString()));
        }
        return all;
    }

    private List<String> tables(String column) throws Exception {
        var tables = new ArrayList<String>();
        try (var owner = house.owner(); var statement = owner.createStatement();
                var rows = statement.executeQuery("select c.table_name from information_schema.columns c join information_schema.tables t using (table_schema,"
                        + " table_name) where t.table_type = 'BASE TABLE' and table_schema = 'public' and c.column_name = '" + column
                        + "' and c.data_type = 'uuid' and c.table_name not like 'fuzz%' and c.table_name not like 'bench%' order by 1")) {
            while (rows.next()) {
                tables.add(rows.getString(1));
            }
        }
        return tables;
    }

    /** How many rows of each table are another house’s, and what they hold. */
    private Map<String, String> otherHouse() throws Exception {
        var held = new TreeMap<String, String>();
        try (var owner = house.owner(); var statement = owner.createStatement()) {
            for (var table : tables("structure_id")) {
                try (var row = statement.executeQuery("select count(*) || ' ' || coalesce(md5(string_agg(t::text, ',' order by t::text)), '') from " + table
                        + " t where structure_id = (select id from structure where id <> '" + structure + "' order by id limit 1)")) {
                    row.next();
                    held.put(table, row.getString(1));
                }
            }
        }
        return held;
    }

    private void work() throws Exception {
        var wires = new ArrayList<Wire>();
        for (int thread = 0; thread < THREADS; thread++) {
            wires.add(new Wire(node));
        }
        var all = List.copyOf(visitors.values());
        var uploads = targets.stream().filter(target -> target.file() != null).toList();
        Crowd.work(THREADS, REQUESTS, (thread, number) -> {
            var random = new Random(SEED * 1_000_003 + number);
            var nonsense = new Nonsense(random, ids, number);
            var target = targets.get(random.nextInt(targets.size()));
            var by = random.nextInt(3) > 0 ? target.by() : all.get(random.nextInt(all.size()));
            var mutant = number == REQUESTS / 2 ? Mutant.upload(nonsense, uploads.getFirst(), uploads.getFirst().by(), 50)
                    : number % EVERY_LONG_LINE == 1 ? Mutant.upload(nonsense, uploads.get(random.nextInt(uploads.size())), uploads.getFirst().by(), 10)
                            : Mutant.of(random, nonsense, target, by);
            var wire = wires.get(thread);
            var answer = wire.send(mutant.bytes(wire.host()), mutant.isHead(), !mutant.isFramed());
            read(mutant, answer);
            if (hasEnded(answer, by)) {
                enterAgain(by);
            }
        });
        wires.forEach(Wire::close);
    }

    private void read(Mutant mutant, Wire.Answer answer) {
        var unknown = answer.status() == 501 && mutant.asksForTheUnknown();
        answers.count(answer.status() == 0
                ? mutant.isFramed() ? "no answer" : "no answer, and its length was not as it said"
                : answer.status() + (unknown ? ", as HTTP asks for a method or a transfer coding that nobody knows" : ""));
        slowest = Math.max(slowest, answer.seconds());
        if (answer.status() >= 500 && !unknown || answer.status() == 0 && mutant.isFramed()) {
            fault(answer.status() == 0 ? "not answered" : "5xx", mutant, answer);
        }
        if (TRACE.matcher(answer.body()).find()) {
            fault("stack traces", mutant, answer);
        }
        if (isOfTheContainer(answer, mutant)) {
            fault("pages of the container", mutant, answer);
        }
        if (answer.seconds() > SLOW && mutant.isFramed()) {
            fault("slower than 10 s", mutant, answer);
        }
    }

    /** Ours have our name in them, or are meant for a machine; what is refused without a word is no page. */
    private static boolean isOfTheContainer(Wire.Answer answer, Mutant mutant) {
        return OF_THE_CONTAINER.matcher(answer.body()).find()
                || answer.status() >= 400
                        && !answer.body().isBlank()
                        && !answer.header("content-type").startsWith("application/json")
                        && !answer.body().contains("Guichet");
    }

    private void fault(String kind, Mutant mutant, Wire.Answer answer) {
        faults.computeIfAbsent(kind, first -> new LongAdder()).increment();
        var what = mutant.toString();
        var place = kind + answer.status() + (kind.startsWith("pages") ? answer.body().replaceAll("(?s)^.*?<title>|</title>.*$", "") : mutant.place());
        examples.putIfAbsent(place, "%s: %s%n    %.1f s, %s".formatted(kind, what, answer.seconds(),
                Mutant.shown(answer.body().replaceAll("\\s+", " ").replaceFirst("^(.{160}).*$", "$1…"))));
    }

    private boolean hasEnded(Wire.Answer answer, Visitor by) {
        return by.login != null && answer.status() / 100 == 3
                && answer.header("location").matches("(http://[^/]*)?/(connexion(\\?.*)?|poste/verrou.*|compte/mot-de-passe|mon-compte/code|connexion/code)");
    }

    private void enterAgain(Visitor visitor) throws Exception {
        synchronized (visitor) {
            if (visitor.get("/").status() != 200) {
                enter(visitor);
            }
        }
    }

    /** Whatever was done to their account is put back first. */
    private void enter(Visitor visitor) throws Exception {
        var answer = Wire.Answer.none(0);
        for (int tried = 0; tried < 5 && answer.status() != 200; tried++) {
            if (visitor.login != null) {
                restore(visitor.login);
            }
            answer = visitor.signIn(House.PASSWORD);
        }
        if (answer.status() != 200) {
            throw new IllegalStateException(visitor + " could not sign in: " + answer);
        }
        answers.count("(sign-ins)");
    }

    private synchronized void restore(String login) throws Exception {
        var account = "(select id from fuzz_account where login = '" + login + "')";
        var membership = "(select id from fuzz_structure where account_id = " + account + ")";
        house.sql("update account a set login = f.login, password_hash = f.password_hash, password_change_required = false, deactivated_at = null"
                        + " from fuzz_account f where f.id = a.id and a.id = " + account,
                "delete from account_structure_role where account_structure_id in " + membership,
                "insert into account_structure_role select * from fuzz_role where account_structure_id in " + membership,
                "delete from totp where account_id = " + account,
                "delete from passkey where account_id = " + account,
                "delete from second_factor_rule",
                "delete from login_attempt");
    }

    private void judge(Map<String, String> before, Map<String, String> after) throws Exception {
        for (var kind : List.of("5xx", "not answered", "stack traces", "pages of the container", "slower than 10 s")) {
            answers.require(kind, faults.getOrDefault(kind, new LongAdder()).sum(), 0);
        }
        var log = new String(Files.readAllBytes(House.FOLDER.resolve("application.log")), StandardCharsets.UTF_8);
        answers.require("values in the log", Pattern.compile("(?i)" + Nonsense.CANARY).matcher(log).results().count(), 0);
        answers.require("lines at ERROR in the log", LOGGER.matcher(log).results().count(), 0);
        var changed = before.keySet().stream().filter(table -> !before.get(table).equals(after.get(table))).toList();
        answers.require("tables of another house that changed" + (changed.isEmpty() ? "" : " " + changed), changed.size(), 0);
        var works = 0;
        for (var visitor : visitors.values()) {
            enter(visitor);
            works += visitor.get(visitor.login == null ? "/accessibilite" : "/").status() == 200 ? 1 : 0;
        }
        answers.require("roles that sign in and read their page afterwards", works, visitors.size());
        var desk = house.signIn("banc-1");
        desk.get("/accompagnements/nouveau");
        var logged = desk.post("/accompagnements/nouveau", House.visit(House.nextId().toString(), site, LocalDate.now(House.ZONE), "Après"));
        answers.require("visits logged afterwards", logged.statusCode() == 303 ? 1 : 0, 1);
    }

    private void print() throws IOException {
        System.out.printf(Locale.ROOT, "%nSlowest answer: %.1f s%n", slowest);
        var log = new String(Files.readAllBytes(House.FOLDER.resolve("application.log")), StandardCharsets.UTF_8);
        var loggers = new TreeMap<String, Integer>();
        LOGGER.matcher(log).results().forEach(line -> loggers.merge(line.group(1), 1, Integer::sum));
        loggers.forEach((logger, lines) -> System.out.println("ERROR by " + logger + ": " + lines));
        Pattern.compile("(?im)^.*" + Nonsense.CANARY + ".*$").matcher(log).results().limit(20)
                .forEach(line -> System.out.println("LOG " + Mutant.shown(line.group().replaceFirst("^(.{400}).*$", "$1…"))));
        examples.values().stream().sorted().limit(80).forEach(System.out::println);
    }
}
