package fr.guichet.local;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.Optional;
import org.flywaydb.core.Flyway;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The server of the tests, kept between runs: what was migrated once is copied, until a migration changes. */
public final class KeptDatabase implements FlywayMigrationStrategy {

    private static final String RUN = "run";
    private static final String MIGRATED = "migrated";

    /** Held as long as this object, and with it the folder. */
    private final DataFolder folder;

    private final EmbeddedPostgres server;
    private final Path stamp;
    private final String migrations;

    private KeptDatabase(DataFolder folder, EmbeddedPostgres server, Path stamp, String migrations) {
        this.folder = folder;
        this.server = server;
        this.stamp = stamp;
        this.migrations = migrations;
    }

    /** Empty when another run works there. */
    public static Optional<KeptDatabase> claim(Path directory) throws IOException {
        try {
            return Optional.of(open(DataFolder.claim(directory), directory));
        } catch (DataFolderTaken atWork) {
            return Optional.empty();
        }
    }

    private static KeptDatabase open(DataFolder folder, Path directory) throws IOException {
        var kept = new KeptDatabase(folder, folder.startServer(), directory.resolve("migrations"), migrations());
        kept.begin();
        return kept;
    }

    private void begin() throws IOException {
        drop(RUN);
        if (isCurrent()) {
            copy(MIGRATED, RUN);
        } else {
            Files.deleteIfExists(stamp);
            drop(MIGRATED);
            execute("create database " + RUN);
        }
    }

    private boolean isCurrent() throws IOException {
        return Files.exists(stamp) && Files.readString(stamp).equals(migrations);
    }

    /** The first database that is migrated is the one to copy: nobody else is in it yet. */
    @Override
    public void migrate(Flyway flyway) {
        flyway.migrate();
        try {
            if (!isCurrent()) {
                var migrated = JdbcClient.create(flyway.getConfiguration().getDataSource())
                        .sql("select current_database()")
                        .query(String.class)
                        .single();
                copy(migrated, MIGRATED);
                Files.writeString(stamp, migrations);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    public String url() {
        return "jdbc:postgresql://localhost:" + server.getPort() + "/" + RUN;
    }

    private void drop(String database) {
        execute("drop database if exists " + database + " with (force)");
    }

    private void copy(String from, String to) {
        execute("create database " + to + " template " + from);
    }

    private void execute(String statement) {
        JdbcClient.create(server.getPostgresDatabase()).sql(statement).update();
    }

    private static String migrations() throws IOException {
        var files = new PathMatchingResourcePatternResolver().getResources("classpath*:db/migration/**/*.sql");
        Arrays.sort(files, Comparator.comparing(file -> String.valueOf(file.getFilename())));
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (var file : files) {
                digest.update(file.getContentAsByteArray());
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
