import fr.guichet.GuichetApplication;
import fr.guichet.appointment.Slot;
import fr.guichet.appointment.slot.FreeSlots;
import fr.guichet.appointment.slot.SlotSearch;
import fr.guichet.availability.AppointmentPlace;
import fr.guichet.availability.AppointmentTypeService;
import fr.guichet.opening.OpeningDay;
import fr.guichet.opening.SiteCalendar;
import fr.guichet.shared.tenancy.Tenancy;
import fr.guichet.site.OpenStructure;
import fr.guichet.site.SiteDetails;
import fr.guichet.site.StructureService;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.springframework.boot.builder.SpringApplicationBuilder;
import static org.springframework.boot.WebApplicationType.SERVLET;

/**
 * Free slots of 50 agents over 8 weeks with 20,000 appointments, database included, beside a loop over occurrences that asks
 * for each one what stands against it; prints the table of README.md, and fails when the two do not find the same.
 */
class SlotsBench {

    static final int AGENTS = Integer.getInteger("agents", 50);
    static final int APPOINTMENTS = Integer.getInteger("appointments", 20_000);
    static final int DAYS = 56;
    static final int ROUNDS = Integer.getInteger("rounds", 200);
    static final UUID TYPE = new UUID(7, 7);
    static final int MINUTES = 30;
    static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    public static void main(String[] arguments) throws Exception {
        var folder = Path.of("target/bench/slots");
        delete(folder);
        Files.createDirectories(folder.getParent());
        Files.deleteIfExists(folder.resolveSibling("slots.keys"));
        try (var database = EmbeddedPostgres.builder().setDataDirectory(folder).setServerConfig("fsync", "off").start()) {
            var url = "jdbc:postgresql://localhost:" + database.getPort() + "/postgres";
            try (var owner = DriverManager.getConnection(url, "postgres", "postgres"); var sql = owner.createStatement()) {
                sql.execute("create role guichet_app login nosuperuser nobypassrls password 'bench-only'");
            }
            try (var application = new SpringApplicationBuilder(GuichetApplication.class).web(SERVLET).run(
                    "--server.port=0",
                    "--server.address=127.0.0.1",
                    "--logging.level.root=warn",
                    "--spring.main.banner-mode=off",
                    "--guichet.vault.key-file=" + folder.resolveSibling("slots.keys"),
                    "--spring.datasource.url=" + url,
                    "--spring.datasource.username=postgres",
                    "--spring.datasource.password=postgres",
                    "--guichet.database.application-password=bench-only");
                    var owner = DriverManager.getConnection(url, "postgres", "postgres")) {
                var house = application.getBean(StructureService.class).open(house());
                furnish(owner, house);
                var type = Tenancy.as(house, () -> application.getBean(AppointmentTypeService.class).type(TYPE));
                var search = new SlotSearch(type, AppointmentPlace.OFFICE, null, null, null, null);
                var free = application.getBean(FreeSlots.class);
                var calendar = application.getBean(SiteCalendar.class);
                measure(house, free, search, owner, calendar);
            }
        }
    }

    static OpenStructure house() {
        var site = new SiteDetails("Site", "1 rue du Banc", "73000", "Chambéry", null, null, null,
                PARIS, LocalDate.of(2022, 1, 1));
        return new OpenStructure("banc", "Maison du banc", null, null, site, List.of());
    }

    /** Ten availabilities an agent, morning and afternoon; appointments of half an hour, spread over agents and days. */
    static void furnish(Connection owner, UUID house) throws SQLException {
        var by = "now(), 'banc', now(), 'banc'";
        try (var sql = owner.createStatement()) {
            sql.execute("create temporary table site_of as select id from site");
            sql.execute("insert into opening_hours (structure_id, id, version, site_id, valid_from, created_at, created_by, updated_at,"
                    + " updated_by) select '" + house + "', uuidv7(), 0, id, date '2022-01-01', " + by + " from site_of");
            sql.execute("insert into opening_range (structure_id, id, opening_hours_id, weekday, opens, closes, recurrence) select '"
                    + house + "', uuidv7(), id, d, '08:00', '18:00', 'EVERY_WEEK' from opening_hours, generate_series(1, 5) d");
            sql.execute("create temporary table agent as select n, uuidv7() id from generate_series(1, " + AGENTS + ") n");
            sql.execute("insert into account (id, version, login, display_name, password_hash, password_change_required, created_at,"
                    + " created_by, updated_at, updated_by) select id, 0, 'agent-' || n, 'Agent ' || n, 'x', false, " + by + " from agent");
            sql.execute("insert into account_structure (structure_id, id, account_id) select '" + house + "', uuidv7(), id from agent");
            sql.execute("insert into account_structure_role select s.id, 'COUNSELLOR' from account_structure s");
            sql.execute("insert into appointment_type (structure_id, id, version, label, minutes, provided_by, places, notice_minutes,"
                    + " days_ahead, colour, valid_from, created_at, created_by, updated_at, updated_by) values ('" + house + "', '" + TYPE
                    + "', 0, 'Banc', " + MINUTES + ", 'COUNSELLOR', array['OFFICE'], 0, " + DAYS + ", 1, '2022-01-01', " + by + ")");
            sql.execute("insert into availability (structure_id, id, version, series_id, agent_id, site_id, weekday, starts_at, ends_at,"
                    + " every_weeks, counted_from, outside_school_holidays, valid_from, created_at, created_by, updated_at, updated_by)"
                    + " select '" + house + "', uuidv7(), 0, uuidv7(), agent.id, site_of.id, d, s, s + interval '4 hours', 1, '2022-01-03',"
                    + " false, '2022-01-01', " + by + " from agent, site_of, generate_series(1, 5) d,"
                    + " unnest(array[time '08:30', time '13:30']) s");
            sql.execute("insert into availability_type (structure_id, id, availability_id, type_id) select structure_id, uuidv7(), id, '"
                    + TYPE + "' from availability");
            sql.execute("insert into appointment (structure_id, id, version, type_id, type_label, site_id, agent_id, place, starts_at,"
                    + " ends_at, status, status_at, created_at, created_by, updated_at, updated_by)"
                    + " select '" + house + "', uuidv7(), 0, '" + TYPE + "', 'Banc', site_of.id, booked.id, 'OFFICE', begins, begins + interval '"
                    + MINUTES + " minutes', 'BOOKED', now(), " + by + " from (select agent.id, begins from agent,"
                    + " generate_series(current_date, current_date + " + DAYS + ", interval '1 day') d,"
                    + " lateral (select d + s + m * interval '30 minutes' as begins from unnest(array[time '08:30', time '13:30']) s,"
                    + " generate_series(0, 7) m) x where extract(isodow from d) < 6"
                    + " order by md5(agent.id::text || begins::text) limit " + APPOINTMENTS + ") booked, site_of");
            sql.execute("insert into leave_period (structure_id, id, version, agent_id, kind, starts_at, ends_at, created_at, created_by,"
                    + " updated_at, updated_by) select '" + house + "', uuidv7(), 0, id, 'LEAVE', current_date + (n % 40)::int,"
                    + " current_date + (n % 40)::int + 1, " + by + " from agent");
            sql.execute("analyze");
        }
    }

    static void measure(UUID house, FreeSlots free, SlotSearch search, Connection owner, SiteCalendar calendar) throws SQLException {
        var all = timed(ROUNDS, () -> Tenancy.as(house, () -> free.next(search, Integer.MAX_VALUE)));
        var first = timed(ROUNDS, () -> Tenancy.as(house, () -> free.next(search, 24)));
        var begun = System.nanoTime();
        var naive = loop(house, owner, calendar);
        var naiveMillis = (System.nanoTime() - begun) / 1e6;
        var found = new TreeSet<String>();
        Tenancy.as(house, () -> free.next(search, Integer.MAX_VALUE)).stream().map(SlotsBench::text).forEach(found::add);
        System.out.printf(Locale.ROOT, "%n%d core(s) · Java %s · %d agents, %,d appointments, %d days: %,d free slots%n%n",
                Runtime.getRuntime().availableProcessors(), Runtime.version(), AGENTS, APPOINTMENTS, DAYS, found.size());
        System.out.printf("| Free slots | p50 ms | p95 ms | Goal |%n|---|--:|--:|--:|%n");
        System.out.printf(Locale.ROOT, "| the next 24 | %.1f | %.1f | 100 |%n", part(first, 50), part(first, 95));
        System.out.printf(Locale.ROOT, "| all of the %d days | %.1f | %.1f | 100 |%n", DAYS, part(all, 50), part(all, 95));
        System.out.printf(Locale.ROOT, "| all, by a loop over occurrences | %.0f | | %.0f× |%n", naiveMillis, naiveMillis / part(all, 95));
        if (!found.equals(naive)) {
            throw new AssertionError("the loop finds others: " + naive.size());
        }
    }

    /** What each occurrence of each availability leaves, asked occurrence by occurrence; each day’s hours only once. */
    static Set<String> loop(UUID house, Connection owner, SiteCalendar calendar) throws SQLException {
        var found = new TreeSet<String>();
        var today = LocalDate.now(PARIS);
        var now = LocalDateTime.now(PARIS);
        var opening = new HashMap<LocalDate, OpeningDay>();
        try (var availabilities = owner.createStatement();
                var rows = availabilities.executeQuery("select agent_id, site_id, weekday, starts_at, ends_at from availability");
                var against = owner.prepareStatement("select starts_at, ends_at from appointment where structure_id = ? and agent_id = ?"
                        + " and status in ('BOOKED', 'ARRIVED', 'HONOURED') and starts_at < ? and ends_at > ?"
                        + " union all select starts_at, ends_at from leave_period where structure_id = ? and agent_id = ?"
                        + " and withdrawn_at is null and starts_at < ? and ends_at > ?")) {
            while (rows.next()) {
                var agent = rows.getObject(1, UUID.class);
                var site = rows.getObject(2, UUID.class);
                for (var day = today; !day.isAfter(today.plusDays(DAYS)); day = day.plusDays(1)) {
                    if (day.getDayOfWeek().getValue() != rows.getInt(3)) {
                        continue;
                    }
                    var open = opening.computeIfAbsent(day, one -> Tenancy.as(house, () -> calendar.day(site, one)));
                    if (!open.isOpen()) {
                        continue;
                    }
                    var start = day.atTime(rows.getTime(4).toLocalTime());
                    var end = day.atTime(rows.getTime(5).toLocalTime());
                    for (int n = 0; n < 2; n++) {
                        against.setObject(1 + 4 * n, house);
                        against.setObject(2 + 4 * n, agent);
                        against.setObject(3 + 4 * n, end);
                        against.setObject(4 + 4 * n, start);
                    }
                    var taken = new ArrayList<LocalDateTime[]>();
                    try (var ones = against.executeQuery()) {
                        while (ones.next()) {
                            taken.add(new LocalDateTime[] {
                                ones.getObject(1, LocalDateTime.class), ones.getObject(2, LocalDateTime.class)
                            });
                        }
                    }
                    for (var at = start; !at.plusMinutes(MINUTES).isAfter(end); at = at.plusMinutes(MINUTES)) {
                        var from = at;
                        if (!at.isBefore(now)
                                && taken.stream().noneMatch(one -> one[0].isBefore(from.plusMinutes(MINUTES)) && one[1].isAfter(from))) {
                            found.add(at + " " + agent);
                        }
                    }
                }
            }
        }
        return found;
    }

    static String text(Slot slot) {
        return slot.start() + " " + slot.providerId();
    }

    static List<Double> timed(int rounds, Runnable act) {
        for (int round = 0; round < rounds / 4; round++) {
            act.run();
        }
        var millis = new ArrayList<Double>();
        for (int round = 0; round < rounds; round++) {
            var begun = System.nanoTime();
            act.run();
            millis.add((System.nanoTime() - begun) / 1e6);
        }
        return millis.stream().sorted().toList();
    }

    static double part(List<Double> sorted, int percent) {
        return sorted.get(Math.min(sorted.size() - 1, sorted.size() * percent / 100));
    }

    static void delete(Path folder) throws java.io.IOException {
        if (Files.exists(folder)) {
            try (var files = Files.walk(folder)) {
                for (var file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
