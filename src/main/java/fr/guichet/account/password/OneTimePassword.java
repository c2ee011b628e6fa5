package fr.guichet.account.password;

import static java.util.stream.Collectors.joining;

import java.security.SecureRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A password to read out once: four groups of four, without letters that look alike (about 79 bits). */
public final class OneTimePassword {

    private static final String ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final SecureRandom RANDOM = new SecureRandom();

    private OneTimePassword() {}

    public static String next() {
        return Stream.generate(OneTimePassword::group).limit(4).collect(joining("-"));
    }

    private static String group() {
        return IntStream.range(0, 4)
                .mapToObj(i -> ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())))
                .map(String::valueOf)
                .collect(joining());
    }
}
