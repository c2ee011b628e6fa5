package fr.guichet.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTests {

    @TempDir
    private Path directory;

    @Test
    void aSecondApplicationIsToldThatTheFolderIsTaken() throws IOException {
        try (var first = DataFolder.claim(directory)) {
            assertThatExceptionOfType(DataFolderTaken.class)
                    .isThrownBy(() -> DataFolder.claim(directory))
                    .withMessageContaining(directory.toString());
        }
    }

    @Test
    void aFolderThatWasGivenBackCanBeTakenAgain() throws IOException {
        DataFolder.claim(directory).close();

        DataFolder.claim(directory).close();
    }

    @Test
    void aServerKilledAtItsBirthIsMadeAgain() throws IOException {
        var leftover = directory.resolve("postgresql-18").resolve("postgresql.conf");
        Files.createDirectories(leftover.getParent());
        Files.writeString(leftover, "half made");

        try (var folder = DataFolder.claim(directory);
                var server = folder.startServer()) {
            assertThat(server.getPort()).isPositive();
        }
    }
}
