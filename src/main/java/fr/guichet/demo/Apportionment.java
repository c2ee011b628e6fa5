package fr.guichet.demo;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Shares out a whole number in proportion to weights, by largest remainder: the parts always add up to it. */
final class Apportionment {

    private Apportionment() {}

    static List<Integer> of(int total, List<Double> weights) {
        return of(
                total,
                weights,
                weights.stream().map(weight -> Integer.MAX_VALUE).toList());
    }

    /** No part goes beyond its cap; the caps together leave room for the total. */
    static List<Integer> of(int total, List<Double> weights, List<Integer> caps) {
        var sum = weights.stream().mapToDouble(Double::doubleValue).sum();
        var exact = weights.stream()
                .map(weight -> sum == 0 ? 0 : total * weight / sum)
                .toList();
        var parts = IntStream.range(0, weights.size())
                .map(index -> Math.min(caps.get(index), exact.get(index).intValue()))
                .toArray();
        var byRemainder = IntStream.range(0, parts.length)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer index) -> parts[index] - exact.get(index)))
                .toList();
        var left = total - Arrays.stream(parts).sum();
        while (left > 0) {
            var before = left;
            for (var index : byRemainder) {
                if (left > 0 && parts[index] < caps.get(index)) {
                    parts[index]++;
                    left--;
                }
            }
            if (left == before) {
                throw new IllegalArgumentException("the caps leave no room for " + total);
            }
        }
        return Arrays.stream(parts).boxed().toList();
    }
}
