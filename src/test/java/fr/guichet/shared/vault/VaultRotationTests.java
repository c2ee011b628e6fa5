package fr.guichet.shared.vault;

import static fr.guichet.account.Role.COUNSELLOR;
import static fr.guichet.appointment.BookingReach.OFFERED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.zaxxer.hikari.HikariDataSource;
import fr.guichet.appointment.AppointmentService;
import fr.guichet.appointment.Appointments;
import fr.guichet.appointment.BookAppointment;
import fr.guichet.appointment.agenda.Agenda;
import fr.guichet.availability.Availabilities;
import fr.guichet.availability.ProviderKind;
import fr.guichet.room.RoomKind;
import fr.guichet.shared.model.Ids;
import fr.guichet.shared.model.TransactionLock;
import fr.guichet.shared.tenancy.EveryStructure;
import fr.guichet.shared.tenancy.Tenancy;
import fr.guichet.testing.Houses;
import fr.guichet.testing.Houses.House;
import fr.guichet.testing.IntegrationTest;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

@IntegrationTest
@ExtendWith(OutputCaptureExtension.class)
class VaultRotationTests {

    static final UUID HOUSE = Ids.next();
    static final UUID OTHER_HOUSE = Ids.next();

    @Autowired
    Vault vaultOfTheRun;

    @Autowired
    VaultSeal sealOfTheRun;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionLock lock;

    @Autowired
    PlatformTransactionManager transactions;

    @TempDir
    Path folder;

    JdbcClient owner;
    KeyFile file;
    VaultSeal seal;
    Vault vault;

    @BeforeEach
    void openAVaultOverAScratchTable(@Autowired @Qualifier("ownerDataSource") DataSource ownerDataSource) {
        owner = JdbcClient.create(ownerDataSource);
        asOwner("delete from vault_seal");
        asOwner("create table scratch_person (structure uuid, id uuid, sealed bytea, search_key bytea)");
        asOwner("grant all on scratch_person to guichet_app");
        file = new KeyFile(folder.resolve("vault.keys"));
        seal = new VaultSeal(file, jdbc, lock, transactions);
        vault = new Vault(seal);
    }

    @AfterEach
    void leaveNothing() {
        asOwner("drop table scratch_person");
        sealOfTheRun.keep(vaultOfTheRun.keys());
    }

    @Test
    void everyRowOfEveryStructureMovesToTheNewKeys() {
        var person = keep(HOUSE, "Croquis");
        var other = keep(OTHER_HOUSE, "Essai");

        assertThat(rotation(this::resealed).rotate()).isEqualTo(2);

        restart();
        assertThat(name(HOUSE, person)).isEqualTo("Croquis");
        assertThat(name(OTHER_HOUSE, other)).isEqualTo("Essai");
    }

    @Test
    void aPersonIsFoundBeforeDuringAndAfter() {
        var person = keep(HOUSE, "Croquis");
        assertThat(found(HOUSE, "Croquis")).containsExactly(person);

        rotation(() -> {
                    assertThat(found(HOUSE, "Croquis")).containsExactly(person);
                    var rows = resealed();
                    assertThat(found(HOUSE, "Croquis")).containsExactly(person);
                    return rows;
                })
                .rotate();

        assertThat(found(HOUSE, "Croquis")).containsExactly(person);
        restart();
        assertThat(found(HOUSE, "Croquis")).containsExactly(person);
    }

    @Test
    void whoHasAnAppointmentIsStillFoundUnderTheNewKeys(
            @Autowired Houses houses,
            @Autowired Availabilities availabilities,
            @Autowired AppointmentService appointments,
            @Autowired Agenda agenda,
            @Autowired List<ResealedRows> holders) {
        var house = houses.open();
        var booking = aBooking(house, availabilities);
        house.as(COUNSELLOR, () -> appointments.book(booking, OFFERED));
        var before = vaultOfTheRun.keys();
        try {
            new VaultRotation(vaultOfTheRun, file, seal, () -> List.of(house.structureId()), holders, jdbc).rotate();

            house.as(
                    COUNSELLOR,
                    () -> assertThat(agenda.search("exemple").rows())
                            .extracting(row -> row.id())
                            .containsExactly(booking.id()));
        } finally {
            vaultOfTheRun.use(before);
        }
    }

    private static BookAppointment aBooking(House house, Availabilities availabilities) {
        var counsellor = house.agent(COUNSELLOR).accountId();
        var room = availabilities.room(house, RoomKind.APPOINTMENT_OFFICE, "Bureau RDV");
        var pension = availabilities.type(house, ProviderKind.COUNSELLOR, "Retraite", RoomKind.APPOINTMENT_OFFICE);
        availabilities.weekly(house, counsellor, room, LocalDate.of(2026, 3, 3), "08:30", "12:00", pension);
        return Appointments.aBooking(pension, counsellor, house.mainSiteId()).build();
    }

    @Test
    void theOldKeysAreDropped() {
        var before = vault.keys();

        rotation(this::resealed).rotate();

        var after = Tenancy.as(HOUSE, () -> vault.seal("Croquis", HOUSE));
        assertThatExceptionOfType(SealBroken.class)
                .isThrownBy(() -> Tenancy.as(HOUSE, () -> new Vault(before).open(after, HOUSE)));
        assertThat(Tenancy.as(HOUSE, () -> vault.searchKeys("word:croquis"))).hasSize(1);
    }

    @Test
    void anInterruptedRotationLosesNothingAndIsRunAgain() {
        var person = keep(HOUSE, "Croquis");
        assertThatIllegalStateException()
                .isThrownBy(() -> rotation(() -> {
                            throw new IllegalStateException("the power went");
                        })
                        .rotate());

        restart();
        assertThat(name(HOUSE, person)).isEqualTo("Croquis");
        rotation(this::resealed).rotate();
        restart();
        assertThat(name(HOUSE, person)).isEqualTo("Croquis");
    }

    @Test
    void whileAnotherNodeWorksNothingIsChanged(@Autowired @Qualifier("pool") HikariDataSource pool)
            throws SQLException {
        var before = vault.keys().lines();

        try (var anotherNode = DriverManager.getConnection(pool.getJdbcUrl(), pool.getUsername(), pool.getPassword())) {
            assertThatExceptionOfType(VaultNotReady.class)
                    .isThrownBy(() -> rotation(this::resealed).rotate())
                    .withMessageContaining("un autre Guichet");
        }

        assertThat(file.read().lines()).isEqualTo(before);
    }

    @Test
    void theKeysAreNotInTheLog(CapturedOutput log) {
        var before = vault.keys().lines();

        rotation(this::resealed).rotate();

        assertThat(log).contains("Clés des données personnelles renouvelées : 0 enregistrements");
        assertThat(log.getAll())
                .doesNotContain(before)
                .doesNotContain(file.read().lines());
    }

    @Test
    void everyStructureOfTheInstallationIsVisited(@Autowired EveryStructure structures, @Autowired Houses houses) {
        var house = houses.open();

        assertThat(structures.structureIds()).contains(house.structureId());
    }

    private VaultRotation rotation(ResealedRows rows) {
        return new VaultRotation(vault, file, seal, () -> List.of(HOUSE, OTHER_HOUSE), List.of(rows), jdbc);
    }

    private void restart() {
        vault = new Vault(seal);
    }

    private UUID keep(UUID house, String name) {
        var id = Ids.next();
        Tenancy.runAs(
                house,
                () -> jdbc.sql("insert into scratch_person values (:house, :id, :sealed, :key)")
                        .param("house", house)
                        .param("id", id)
                        .param("sealed", vault.seal(name, id))
                        .param("key", vault.searchKey(name))
                        .update());
        return id;
    }

    private int resealed() {
        var house = Tenancy.requireStructureId();
        var ids = jdbc.sql("select id from scratch_person where structure = :house")
                .param("house", house)
                .query(UUID.class)
                .list();
        ids.forEach(id -> {
            var name = name(house, id);
            jdbc.sql("update scratch_person set sealed = :sealed, search_key = :key where id = :id")
                    .param("id", id)
                    .param("sealed", vault.seal(name, id))
                    .param("key", vault.searchKey(name))
                    .update();
        });
        return ids.size();
    }

    private String name(UUID house, UUID id) {
        var sealed = jdbc.sql("select sealed from scratch_person where id = :id")
                .param("id", id)
                .query(byte[].class)
                .single();
        return Tenancy.as(house, () -> vault.open(sealed, id));
    }

    private List<UUID> found(UUID house, String term) {
        return jdbc.sql("select id from scratch_person where search_key in (:keys)")
                .param("keys", Tenancy.as(house, () -> vault.searchKeys(term)))
                .query(UUID.class)
                .list();
    }

    private void asOwner(String sql) {
        owner.sql(sql).update();
    }
}
