package fr.guichet.privacy;

import static fr.guichet.account.Role.ADMIN;
import static fr.guichet.account.Role.COORDINATOR;
import static fr.guichet.account.Role.COUNSELLOR;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import fr.guichet.appointment.AppointmentStatus;
import fr.guichet.appointment.PastAppointments;
import fr.guichet.appointment.PastAppointments.PastAppointment;
import fr.guichet.appointment.Person;
import fr.guichet.appointment.Slot;
import fr.guichet.appointment.Title;
import fr.guichet.availability.AppointmentPlace;
import fr.guichet.availability.Availabilities;
import fr.guichet.availability.ProviderKind;
import fr.guichet.shared.jobs.ForEachStructure;
import fr.guichet.shared.model.Ids;
import fr.guichet.shared.tenancy.Tenancy;
import fr.guichet.testing.Houses;
import fr.guichet.testing.Houses.House;
import fr.guichet.testing.IntegrationTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/**
 * People who came more than three months ago are looked for everywhere after a night. {@code reliability/erasure.sh} does the
 * same with ten thousand.
 */
@IntegrationTest
@ExtendWith(OutputCaptureExtension.class)
class NothingOfThemIsLeftTests {

    private static final int PEOPLE = Integer.getInteger("guichet.people", 300);
    private static final int BATCH = 500;
    private static final String NAME = "Zzfictif";
    /** Any of their names or numbers, with or without spaces, as text or in bytes; ten figures of a UUID are no number. */
    private static final String ANY_OF_THEM = "(?i)zzfictif|(^|[^0-9a-f.-])06[ .]?99([ .]?[0-9]{2}){3}(?![0-9a-f])";

    private static final Pattern THEM = Pattern.compile(ANY_OF_THEM);
    private static final LocalDateTime FIRST = LocalDateTime.parse("2025-01-01T00:00");

    @Autowired
    Houses houses;

    @Autowired
    Availabilities availabilities;

    @Autowired
    PastAppointments pastAppointments;

    @Autowired
    ForEachStructure structures;

    @Autowired
    Erasure erasure;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient jdbc;

    House house;

    @Test
    void noNameNorNumberIsFoundInTablesLogsOrExportsAndEveryFigureIsTheSame(CapturedOutput log) throws IOException {
        receiveThem();
        var figures = figures();
        assertThat(known()).isEqualTo(PEOPLE);

        structures.run("erasure", erasure::eraseWhatIsDue);

        assertThat(known()).isZero();
        assertThat(columnsThatTellOfThem()).isEmpty();
        assertThat(exports()).noneMatch(THEM.asPredicate());
        assertThat(log.getAll()).doesNotContainPattern(THEM);
        assertThat(figures()).isEqualTo(figures);
        report();
    }

    @ParameterizedTest
    @ValueSource(strings = {"06 99 00 00 01", "tel:0699000001", "06.99.00.00.01, Essai", "{\"phone\":\"0699000001\"}"})
    void aNumberIsFoundHoweverItIsWritten(String kept) {
        assertThat(isFound(kept)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "3f5ae069-9123-4f5a-8b6c-a0699123456b",
                "3f5ae069-9123-4f5a-8b6c-069912345678",
                "lat 45.0699123456"
            })
    void figuresOfAnIdentifierAreNoNumber(String kept) {
        assertThat(isFound(kept)).isFalse();
    }

    private boolean isFound(String kept) {
        var inTables = jdbc.sql("select :kept ~ :them")
                .param("kept", kept)
                .param("them", ANY_OF_THEM)
                .query(Boolean.class)
                .single();
        assertThat(THEM.matcher(kept).find()).as("in logs and exports").isEqualTo(inTables);
        return inTables;
    }

    private void receiveThem() {
        house = houses.open();
        var pension = availabilities.type(house, ProviderKind.COUNSELLOR, "Retraite");
        house.as(COORDINATOR, () -> {
            for (int first = 0; first < PEOPLE; first += BATCH) {
                pastAppointments.record(IntStream.range(first, Math.min(first + BATCH, PEOPLE))
                        .mapToObj(number -> past(pension, number))
                        .toList());
            }
        });
    }

    private PastAppointment past(UUID type, int number) {
        var start = FIRST.plusMinutes(30L * number);
        var slot =
                new Slot(house.agent(COUNSELLOR).accountId(), house.mainSiteId(), null, start, start.plusMinutes(30));
        var person = new Person(
                number % 2 == 0 ? Title.MRS : Title.MR,
                "Essai",
                NAME + letters(number),
                "06 99 %02d %02d %02d".formatted(number / 10_000, number / 100 % 100, number % 100),
                NAME.toLowerCase() + letters(number).toLowerCase() + "@exemple.fr");
        var status = number % 5 == 0 ? AppointmentStatus.MISSED : AppointmentStatus.HONOURED;
        return new PastAppointment(
                Ids.next(), type, AppointmentPlace.OFFICE, slot, person, status, start.plusMinutes(30));
    }

    /** A name of its own for each, as names have no figures. */
    private static String letters(int number) {
        return Integer.toString(number, 26)
                .chars()
                .mapToObj(figure -> String.valueOf((char) ('a' + Character.digit(figure, 26))))
                .reduce("", String::concat);
    }

    private long known() {
        return inTheHouse(() -> jdbc.sql("""
                        select count(*) from appointment a
                         where person is not null
                            or exists (select from appointment_search_key k where k.appointment_id = a.id)
                        """).query(Long.class).single());
    }

    private <T> T inTheHouse(Supplier<T> read) {
        return Tenancy.as(house.structureId(), read);
    }

    private List<String> columnsThatTellOfThem() {
        return inTheHouse(() ->
                jdbc
                        .sql("""
                        select c.relname || '.' || a.attname as place,
                               format('select count(*) from %I where %s ~ :them', c.relname,
                                      case when a.atttypid = 'bytea'::regtype then format('encode(%I, ''escape'')', a.attname)
                                           else format('%I::text', a.attname) end) as search
                          from pg_attribute a
                          join pg_class c on c.oid = a.attrelid and c.relkind = 'r'
                          join pg_namespace n on n.oid = c.relnamespace and n.nspname = 'public'
                         where a.attnum > 0 and not a.attisdropped and has_table_privilege(c.oid, 'select')
                        """)
                        .query((row, number) -> Map.entry(row.getString("place"), row.getString("search")))
                        .list()
                        .stream()
                        .filter(column -> jdbc.sql(column.getValue())
                                        .param("them", ANY_OF_THEM)
                                        .query(Long.class)
                                        .single()
                                > 0)
                        .map(Map.Entry::getKey)
                        .toList());
    }

    private List<String> exports() {
        return List.of(
                export("/rendez-vous/liste?du=2025-01-01&au=2026-03-10&format=csv"),
                export("/rendez-vous/liste?du=2025-01-01&au=2025-01-31"),
                export("/rendez-vous/semaine?du=2025-01-06"),
                export("/statistiques/rendez-vous?du=2025-01-01&au=2026-03-10&format=csv"));
    }

    private String export(String address) {
        var answer = mvc.get().uri(address).with(house.signedIn(COORDINATOR)).exchange();
        assertThat(answer).hasStatusOk();
        return new String(answer.getResponse().getContentAsByteArray(), UTF_8);
    }

    /** A digest of all that figures are counted from. */
    private Map<String, String> figures() {
        return inTheHouse(() -> {
            var digests = new TreeMap<String, String>();
            for (var view : jdbc.sql("select viewname from pg_views where viewname like 'stat\\_%'")
                    .query(String.class)
                    .list()) {
                digests.put(
                        view,
                        jdbc.sql("select md5(coalesce(string_agg(t::text, '|' order by t::text), '')) from " + view
                                        + " t")
                                .query(String.class)
                                .single());
            }
            return digests;
        });
    }

    private void report() throws IOException {
        var erased = house.as(
                ADMIN,
                () -> jdbc.sql("select coalesce(sum(objects), 0) from disposal")
                        .query(Long.class)
                        .single());
        Files.writeString(
                Path.of("target", "erasure.txt"),
                "%,d people seeded, %,d erased and counted in the bordereau, 0 found in tables, logs and exports, %d views of figures unchanged%n"
                        .formatted(PEOPLE, erased, figures().size()));
    }
}
