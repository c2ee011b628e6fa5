package fr.guichet.opening.holiday;

import fr.guichet.shared.model.RuleViolation;
import fr.guichet.shared.web.CsvTable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

record SchoolHolidayFileForm(@Nullable MultipartFile file) {

    private static final int LARGEST = 2 * 1024 * 1024;

    String name() {
        return Objects.toString(requireFile().getOriginalFilename(), "");
    }

    String text() {
        if (requireFile().getSize() > LARGEST) {
            throw new RuleViolation("school.import.too-large");
        }
        try (var text = CsvTable.text(requireFile().getInputStream())) {
            return text.readAllAsString();
        } catch (CsvTable.CutOff cutOff) {
            throw new RuleViolation("school.import.cut-off");
        } catch (CharacterCodingException otherwise) {
            throw new RuleViolation("school.import.not-utf-8");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private MultipartFile requireFile() {
        if (file == null || file.isEmpty()) {
            throw new RuleViolation("school.import.no-file");
        }
        return file;
    }
}
