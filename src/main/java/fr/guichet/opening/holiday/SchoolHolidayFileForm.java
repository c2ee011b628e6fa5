package fr.guichet.opening.holiday;

import fr.guichet.shared.web.CsvTable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

record SchoolHolidayFileForm(@Nullable MultipartFile file) {

    static final int LARGEST = 2 * 1024 * 1024;

    boolean isMissing() {
        return file == null || file.isEmpty();
    }

    boolean isTooLarge() {
        return file != null && file.getSize() > LARGEST;
    }

    String name() {
        return Objects.toString(Objects.requireNonNull(file).getOriginalFilename(), "");
    }

    /** Nothing when it is not UTF-8. */
    Optional<String> text() {
        try (var text = CsvTable.text(Objects.requireNonNull(file).getInputStream())) {
            return Optional.of(text.readAllAsString());
        } catch (CharacterCodingException otherwise) {
            return Optional.empty();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
