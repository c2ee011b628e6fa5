package fr.guichet.shared.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fr.guichet.shared.model.Ids;
import fr.guichet.shared.model.TransactionLock;
import fr.guichet.shared.tenancy.Tenancy;
import fr.guichet.testing.IntegrationTest;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

@IntegrationTest
class VaultSealTests {

    static final UUID HOUSE = Ids.next();

    @Autowired
    Vault vault;

    @Autowired
    VaultSeal seal;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionLock lock;

    @Autowired
    PlatformTransactionManager transactions;

    @TempDir
    Path folder;

    Path path;

    @BeforeEach
    void beginWithADatabaseInWhichNothingWasSealed(@Autowired @Qualifier("ownerDataSource") DataSource owner) {
        path = folder.resolve("keys/vault.keys");
        JdbcClient.create(owner).sql("delete from vault_seal").update();
    }

    @AfterEach
    void giveTheDatabaseItsOwnSealAgain() {
        seal.keep(vault.keys());
    }

    @Test
    void theFirstStartMakesTheKeysForItsOwnerAlone() throws IOException {
        start();

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
                .isEqualTo("rw-------");
    }

    @Test
    void aLaterStartTakesTheSameKeys() {
        var sealed = Tenancy.as(HOUSE, () -> new Vault(start()).seal("Croquis", HOUSE));

        assertThat(Tenancy.as(HOUSE, () -> new Vault(start()).open(sealed, HOUSE)))
                .isEqualTo("Croquis");
    }

    @Test
    void aLostFileIsNotReplacedByAnother() throws IOException {
        start();
        Files.delete(path);

        assertThatExceptionOfType(VaultNotReady.class)
                .isThrownBy(this::start)
                .withMessageContainingAll("manque", path.toString());
        assertThat(path).doesNotExist();
    }

    @Test
    void theFileOfAnotherDatabaseIsRefused() {
        start();
        new KeyFile(path).write(VaultKeys.fresh());

        assertThatExceptionOfType(VaultNotReady.class)
                .isThrownBy(this::start)
                .withMessageContaining("ne sont pas celles de cette base");
    }

    @Test
    void aDamagedFileIsRefusedWithoutShowingWhatItHolds() throws IOException {
        start();
        var lines = Files.readAllLines(path);
        Files.writeString(path, lines.get(1).substring(4) + "\n" + lines.get(2));

        assertThatExceptionOfType(VaultNotReady.class)
                .isThrownBy(this::start)
                .withMessageContaining("ne se lit pas")
                .satisfies(refusal -> assertThat(stackTrace(refusal))
                        .doesNotContain(lines.get(1).substring(8, 40)));
    }

    @Test
    void nodesThatStartTogetherShareOneSetOfKeys() throws Exception {
        try (var nodes = Executors.newFixedThreadPool(8)) {
            var started = nodes.invokeAll(IntStream.range(0, 8)
                    .mapToObj(node -> (Callable<VaultKeys>) this::start)
                    .toList());

            for (var keys : started) {
                assertThat(keys.get().lines())
                        .isEqualTo(new KeyFile(path).read().lines());
            }
        }
    }

    @Test
    void whoStartsGuichetReadsTheFaultAndItsRemedy() {
        start();
        new KeyFile(path).write(VaultKeys.fresh());
        var failure = catchThrowableOfType(VaultNotReady.class, this::start);

        var said = new VaultNotReadyAnalyzer().analyze(new IllegalStateException(failure));

        assertThat(said.getDescription()).contains("Les clés du fichier");
        assertThat(said.getAction()).contains("guichet.vault.key-file");
    }

    @Test
    void withoutAPathForTheKeysGuichetDoesNotStart() {
        assertThatExceptionOfType(VaultNotReady.class).isThrownBy(() -> new KeyFile(new VaultProperties(null)));
    }

    private VaultKeys start() {
        return new VaultSeal(new KeyFile(path), jdbc, lock, transactions).unlock();
    }

    private static String stackTrace(Throwable failure) {
        var text = new StringWriter();
        failure.printStackTrace(new PrintWriter(text));
        return text.toString();
    }
}
