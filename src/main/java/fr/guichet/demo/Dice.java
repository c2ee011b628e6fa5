package fr.guichet.demo;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.ToDoubleFunction;

/** Chance that falls the same way each time for the same name. */
final class Dice {

    private final Random random;

    private Dice(long seed) {
        this.random = new Random(seed);
    }

    static Dice named(String name) {
        return new Dice(hash(name).getMostSignificantBits());
    }

    static UUID hash(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    /** From 0 to 1, excluded. */
    double roll() {
        return random.nextDouble();
    }

    boolean chance(double probability) {
        return roll() < probability;
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    /** From {@code 1 - spread} to {@code 1 + spread}, mostly near 1. */
    double around(double spread) {
        return 1 + spread * (roll() + roll() - 1);
    }

    /** Up or down, so that the mean of many is the expectation. */
    int round(double expectation) {
        return (int) Math.floor(expectation + roll());
    }

    <T> T pick(List<T> choices, ToDoubleFunction<T> weight) {
        var left = roll() * choices.stream().mapToDouble(weight).sum();
        for (var choice : choices) {
            left -= weight.applyAsDouble(choice);
            if (left < 0) {
                return choice;
            }
        }
        return choices.getLast();
    }

    <T> List<T> shuffled(List<T> things) {
        var copy = new ArrayList<>(things);
        Collections.shuffle(copy, random);
        return copy;
    }
}
