import fr.guichet.GuichetApplication;
import fr.guichet.opening.OpeningDay;
import fr.guichet.opening.SiteCalendar;
import fr.guichet.shared.tenancy.Tenancy;
import fr.guichet.site.OpenStructure;
import fr.guichet.site.SiteDetails;
import fr.guichet.site.StructureService;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.LongStream;
import org.springframework.boot.builder.SpringApplicationBuilder;
import static org.springframework.boot.WebApplicationType.SERVLET;

/** Asks the calendar of 3,000 sites for a year, database included; prints the table of README.md. */
class CalendarBench {

    static final int SITES = Integer.getInteger("sites", 3_000);
    static final int ROUNDS = 7;
    static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
    static final LocalDate LAST = FIRST.plusDays(364);
    static final double GOAL = 2.0;

    public static void main(String[] arguments) throws Exception {
        var folder = Path.of("target/bench/calendar");
        delete(folder);
        Files.createDirectories(folder.getParent());
        Files.deleteIfExists(folder.resolveSibling("calendar.keys"));
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
                    "--guichet.vault.key-file=" + folder.resolveSibling("calendar.keys"),
                    "--spring.datasource.url=" + url,
                    "--spring.datasource.username=postgres",
                    "--spring.datasource.password=postgres",
                    "--guichet.database.application-password=bench-only")) {
                var house = application.getBean(StructureService.class).open(house());
                furnish(url, house);
                measure(application.getBean(SiteCalendar.class), house, url);
            }
        }
    }

    static OpenStructure house() {
        var site = new SiteDetails("Site 0", "1 rue du Banc", "73000", "Chambéry", null, null, null,
                ZoneId.of("Europe/Paris"), LocalDate.of(2022, 1, 1));
        return new OpenStructure("banc", "Maison du banc", null, null, site, List.of());
    }

    /**
     * Two versions of the hours a site; a third of the sites with an nth weekday, a third that follow the school holidays; four
     * closures and two special openings a site, twelve closures of the house. Zones and regions mixed.
     */
    static void furnish(String url, UUID house) throws SQLException {
        var by = "now(), 'banc', now(), 'banc'";
        try (var owner = DriverManager.getConnection(url, "postgres", "postgres"); var sql = owner.createStatement()) {
            sql.execute("create temporary table s as select n, uuidv7() id from generate_series(1, " + (SITES - 1) + ") n");
            sql.execute("insert into site (structure_id, id, version, kind, name, address, postal_code, city, time_zone, opened_on,"
                    + " holiday_region, whit_monday_worked, school_zone, created_at, created_by, updated_at, updated_by)"
                    + " select '" + house + "', id, 0, 'ANTENNA', 'Site ' || n, 'rue', '73000', 'Chambéry', 'Europe/Paris',"
                    + " '2022-01-01', (array['METROPOLE', 'METROPOLE', 'METROPOLE', 'ALSACE_MOSELLE', 'REUNION'])[n % 5 + 1],"
                    + " n % 7 = 0, (array['A', 'B', 'C'])[n % 3 + 1], " + by + " from s");
            sql.execute("create temporary table h as select row_number() over () n, id site, v, uuidv7() id from"
                    + " (select id from site) every_site, generate_series(0, 1) v");
            sql.execute("insert into opening_hours (structure_id, id, version, site_id, label, valid_from, valid_to, created_at,"
                    + " created_by, updated_at, updated_by) select '" + house + "', id, 0, site, null,"
                    + " case v when 0 then date '2022-01-01' else date '2026-07-01' end,"
                    + " case v when 0 then date '2026-06-30' end, " + by + " from h");
            var range = "insert into opening_range (structure_id, id, opening_hours_id, weekday, opens, closes, recurrence) select '"
                    + house + "', uuidv7(), id, ";
            sql.execute(range + "d, o, o + interval '4 hours', 'EVERY_WEEK' from h, generate_series(1, 5) d,"
                    + " unnest(array[time '08:30', time '13:30']) o where (d + n) % 5 <> 0");
            sql.execute(range + "6, '09:00', '12:00', 'FIRST_OF_MONTH' from h where n % 3 = 0");
            sql.execute(range + "1, '18:00', '20:00', 'SCHOOL_TERM' from h where n % 3 = 1");
            sql.execute("insert into closure (structure_id, id, version, site_id, first_day, last_day, starts_at, ends_at, reason,"
                    + " announced, created_at, created_by, updated_at, updated_by) select '" + house + "', uuidv7(), 0, id,"
                    + " date '2026-01-05' + q * 80, date '2026-01-05' + q * 80 + q, case when q % 2 = 0 then time '13:00' end, null,"
                    + " 'OTHER', true, " + by + " from site, generate_series(0, 3) q");
            sql.execute("insert into closure (structure_id, id, version, site_id, first_day, last_day, starts_at, ends_at, reason,"
                    + " announced, created_at, created_by, updated_at, updated_by) select '" + house + "', uuidv7(), 0, null,"
                    + " date '2026-01-20' + q * 30, date '2026-01-20' + q * 30, null, null, 'OTHER', true, " + by
                    + " from generate_series(0, 11) q");
            sql.execute("insert into special_opening (structure_id, id, version, site_id, day, opens, closes, announced, created_at,"
                    + " created_by, updated_at, updated_by) select '" + house + "', uuidv7(), 0, id, date '2026-03-07' + q * 91,"
                    + " '09:00', '12:00', true, " + by + " from site, generate_series(0, 1) q");
            sql.execute("analyze");
        }
    }

    static void measure(SiteCalendar calendar, UUID house, String url) throws SQLException {
        var seconds = new ArrayList<Double>();
        var worked = new ArrayList<Double>();
        long openDays = 0;
        long minutes = 0;
        for (int round = 0; round < ROUNDS; round++) {
            var begun = System.nanoTime();
            var cpu = cpu();
            var days = Tenancy.as(house, () -> calendar.daysOfEachSite(FIRST, LAST));
            seconds.add((System.nanoTime() - begun) / 1e9);
            worked.add(cpu() - cpu);
            openDays = days.values().stream().flatMap(List::stream).filter(OpeningDay::isOpen).count();
            minutes = days.values().stream()
                    .flatMap(List::stream)
                    .flatMapToLong(day -> LongStream.of(day.openTime().toMinutes()))
                    .sum();
        }
        System.out.printf(Locale.ROOT, "%n%d core(s) · Java %s · %,d open days, %,d open hours%n%n",
                Runtime.getRuntime().availableProcessors(), Runtime.version(), openDays, minutes / 60);
        System.out.printf(Locale.ROOT, "| %,d sites × 365 days | Seconds | of them the application at work | Goal |%n|---|--:|--:|--:|%n", SITES);
        System.out.printf(Locale.ROOT, "| first call | %.2f | %.2f | |%n", seconds.getFirst(), worked.getFirst());
        System.out.printf(Locale.ROOT, "| middle of the %d next | %.2f | %.2f | %.1f |%n", ROUNDS - 1, middle(seconds), middle(worked), GOAL);
    }

    static double middle(List<Double> rounds) {
        return rounds.stream().skip(1).sorted().skip((ROUNDS - 1) / 2).findFirst().orElseThrow();
    }

    /** Of this process, without the database: it moves less with what else runs on the machine. */
    static double cpu() {
        return ProcessHandle.current().info().totalCpuDuration().orElseThrow().toNanos() / 1e9;
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
