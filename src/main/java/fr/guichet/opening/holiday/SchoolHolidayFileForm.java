package fr.guichet.opening.holiday;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

record SchoolHolidayFileForm(@Nullable MultipartFile file) {

    static final int LARGEST = 64 * 1024;

    boolean isMissing() {
        return file == null || file.isEmpty();
    }

    boolean isTooLarge() {
        return file != null && file.getSize() > LARGEST;
    }

    /** Nothing when it is not UTF-8. */
    Optional<String> text() {
        try {
            var bytes = file == null ? new byte[0] : file.getBytes();
            var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return Optional.of(text.toString().replaceFirst("^\uFEFF", ""));
        } catch (CharacterCodingException otherwise) {
            return Optional.empty();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
