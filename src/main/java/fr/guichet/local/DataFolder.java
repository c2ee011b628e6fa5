package fr.guichet.local;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The folder of the embedded server: one application at a time, kept between runs, taken back after a kill -9. */
final class DataFolder {

    private static final Logger log = LoggerFactory.getLogger(DataFolder.class);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Path directory;

    private DataFolder(Path directory) {
        this.directory = directory;
    }

    static DataFolder claim(Path directory) throws IOException {
        Files.createDirectories(directory);
        var lock = FileChannel.open(
                        directory.resolve("guichet.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)
                .tryLock();
        if (lock == null) {
            throw new IllegalStateException("Another Guichet works in " + directory.toAbsolutePath()
                    + ": stop it, or choose another folder with --guichet.embedded-database.directory");
        }
        return new DataFolder(directory);
    }

    EmbeddedPostgres startServer() throws IOException {
        orphan().ifPresent(this::stop);
        return EmbeddedPostgres.builder()
                .setDataDirectory(cluster())
                .setCleanDataDirectory(false)
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("max_connections", "100")
                .setPGStartupWait(PATIENCE)
                .start();
    }

    /** The server that a killed JVM left behind; the lock of this folder proves that nobody works with it any more. */
    private Optional<ProcessHandle> orphan() throws IOException {
        var pidFile = cluster().resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return Optional.empty();
        }
        return Files.readAllLines(pidFile).stream()
                .findFirst()
                .map(String::strip)
                .map(Long::valueOf)
                .flatMap(ProcessHandle::of)
                .filter(process -> process.info().command().orElse("postgres").contains("postgres"));
    }

    private void stop(ProcessHandle orphan) {
        log.info("Stopping the PostgreSQL server {} that an interrupted run left behind", orphan.pid());
        orphan.destroy();
        try {
            orphan.onExit().get(PATIENCE.toSeconds() / 3, TimeUnit.SECONDS);
        } catch (TimeoutException stubborn) {
            orphan.destroyForcibly();
            orphan.onExit().join();
        } catch (InterruptedException | ExecutionException failure) {
            throw new IllegalStateException("The orphan server " + orphan.pid() + " did not stop", failure);
        }
    }

    private Path cluster() {
        return directory.resolve("postgresql-18");
    }
}
