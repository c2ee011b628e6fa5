package fr.guichet.local;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
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
import org.springframework.util.FileSystemUtils;

/** The folder of the embedded server: one application at a time, kept between runs, taken back after a kill -9. */
final class DataFolder implements Closeable {

    private static final Logger log = LoggerFactory.getLogger(DataFolder.class);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Path directory;

    /** Held as long as this object: a lock that is garbage-collected is released. */
    private final FileLock lock;

    private DataFolder(Path directory, FileLock lock) {
        this.directory = directory;
        this.lock = lock;
    }

    static DataFolder claim(Path folder) throws IOException {
        var directory = Files.createDirectories(folder.toAbsolutePath().normalize());
        var channel = FileChannel.open(
                directory.resolve("guichet.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        return new DataFolder(directory, lock(channel).orElseThrow(() -> new DataFolderTaken(directory)));
    }

    private static Optional<FileLock> lock(FileChannel channel) throws IOException {
        try {
            return Optional.ofNullable(channel.tryLock());
        } catch (OverlappingFileLockException takenByThisProcess) {
            return Optional.empty();
        }
    }

    EmbeddedPostgres startServer() throws IOException {
        orphan().ifPresent(this::stop);
        clearHalfMadeCluster();
        var server = EmbeddedPostgres.builder()
                .setDataDirectory(cluster())
                .setCleanDataDirectory(false)
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("max_connections", "100")
                .setPGStartupWait(PATIENCE)
                .start();
        if (Files.notExists(clusterMade())) {
            Files.createFile(clusterMade());
        }
        return server;
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
                .filter(this::servesThisFolder);
    }

    /** After a restart of the machine its number may belong to any other process. */
    private boolean servesThisFolder(ProcessHandle process) {
        return process.info()
                .commandLine()
                .map(line ->
                        line.contains("postgres") && line.contains(cluster().toString()))
                .orElse(false);
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

    /** A first start that was killed leaves a cluster that never held anything and never will. */
    private void clearHalfMadeCluster() throws IOException {
        if (Files.notExists(clusterMade()) && FileSystemUtils.deleteRecursively(cluster())) {
            log.info("Making the database again: its first start was interrupted");
        }
    }

    private Path cluster() {
        return directory.resolve("postgresql-18");
    }

    private Path clusterMade() {
        return directory.resolve("postgresql-18.made");
    }

    @Override
    public void close() throws IOException {
        lock.acquiredBy().close();
    }
}
