package fr.guichet.shared.vault;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** The file of the keys: never half-written, and readable by its owner alone. */
@Component
class KeyFile {

    private static final String HEADING =
            "# Guichet : clés des données personnelles. À sauvegarder à part de la base ; sans elles, rien ne se relit.";

    private final Path path;

    @Autowired
    KeyFile(VaultProperties properties) {
        this(named(properties));
    }

    KeyFile(Path path) {
        this.path = path.toAbsolutePath().normalize();
    }

    private static Path named(VaultProperties properties) {
        if (properties.keyFile() == null) {
            throw new VaultNotReady(
                    "Aucun fichier n’est désigné pour les clés des données personnelles.",
                    "Donnez guichet.vault.key-file : un chemin hors de la base, sauvegardé à part d’elle. Le fichier est"
                            + " créé au premier démarrage.");
        }
        return properties.keyFile();
    }

    boolean exists() {
        return Files.exists(path);
    }

    VaultKeys read() {
        try {
            return VaultKeys.read(Files.readAllLines(path).stream()
                    .filter(line -> !line.startsWith("#"))
                    .toList());
        } catch (IOException | GeneralSecurityException unreadable) {
            throw new VaultNotReady(
                    "Le fichier des clés " + path + " ne se lit pas.",
                    "Vérifiez que le compte qui lance Guichet peut le lire ; s’il est abîmé, remettez celui de la"
                            + " sauvegarde.",
                    unreadable);
        }
    }

    void write(VaultKeys keys) {
        try {
            var folder = Files.createDirectories(path.getParent());
            var draft = Files.createTempFile(folder, path.getFileName().toString(), ".new"); // rw-------
            try {
                writeThrough(draft, keys);
                Files.move(draft, path, ATOMIC_MOVE);
            } finally {
                Files.deleteIfExists(draft);
            }
            keepTheMove(folder);
        } catch (IOException refused) {
            throw new VaultNotReady(
                    "Le fichier des clés " + path + " ne peut pas être écrit.",
                    "Donnez au compte qui lance Guichet le droit d’écrire dans ce dossier, ou désignez un autre chemin"
                            + " par guichet.vault.key-file.",
                    refused);
        }
    }

    private static void writeThrough(Path draft, VaultKeys keys) throws IOException {
        var text = String.join(
                        "\n",
                        Stream.concat(Stream.of(HEADING), keys.lines().stream()).toList()) + "\n";
        try (var channel = FileChannel.open(draft, WRITE)) {
            var bytes = ByteBuffer.wrap(text.getBytes(UTF_8));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
    }

    /** Rows are sealed under the new keys right after: the move must outlive a power cut too. */
    private static void keepTheMove(Path folder) throws IOException {
        if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            try (var channel = FileChannel.open(folder, READ)) {
                channel.force(true);
            }
        }
    }

    @Override
    public String toString() {
        return path.toString();
    }
}
