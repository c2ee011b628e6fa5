package fr.guichet.account.password;

import static java.util.stream.Collectors.toUnmodifiableSet;

import fr.guichet.shared.model.Letters;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import org.springframework.core.io.ClassPathResource;

/** The words that French people choose most; digits, signs and case around them make a password no harder to guess. */
final class CommonPasswords {

    private static final Set<String> WORDS = read();

    private CommonPasswords() {}

    /** Whether the letters are one or two of these words, as typed or with the digits among them read as the letters
     * they look like. */
    static boolean include(String password) {
        var plain = Letters.plain(password).toLowerCase(Locale.ROOT);
        return isCommon(letters(plain)) || isCommon(letters(withoutDisguise(plain)));
    }

    private static boolean isCommon(String letters) {
        return WORDS.contains(letters)
                || IntStream.range(1, letters.length())
                        .anyMatch(end ->
                                WORDS.contains(letters.substring(0, end)) && WORDS.contains(letters.substring(end)));
    }

    private static String withoutDisguise(String text) {
        return text.replaceAll("^[^a-z]+|[^a-z]+$", "")
                .replace('0', 'o')
                .replace('1', 'i')
                .replace('3', 'e')
                .replace('4', 'a')
                .replace('5', 's')
                .replace('@', 'a')
                .replace('$', 's');
    }

    private static String letters(String text) {
        return text.replaceAll("[^a-z]", "");
    }

    private static Set<String> read() {
        try (var lines = new ClassPathResource("passwords/common-french.txt").getInputStream()) {
            return new String(lines.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .collect(toUnmodifiableSet());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
