package fr.guichet.appointment.agenda;

import fr.guichet.availability.Provider;
import fr.guichet.shared.model.TimeRange;
import fr.guichet.shared.model.TimeRanges;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The day of one who receives, without holes: what is not a block is off.
 *
 * @param room where, when it is one all day
 */
record AgendaColumn(Provider provider, @Nullable String room, List<Block> blocks) {

    static AgendaColumn of(Provider provider, @Nullable String room, List<Block> found, TimeRange day) {
        var blocks = new ArrayList<Block>();
        var left = TimeRanges.of(List.of(day));
        for (var block : found) {
            if (isInside(left, block.range())) {
                blocks.add(block);
                left = left.minus(block.range());
            }
        }
        left.ranges().stream().map(Block::off).forEach(blocks::add);
        blocks.sort(Comparator.comparing(Block::start));
        return new AgendaColumn(provider, room, List.copyOf(blocks));
    }

    private static boolean isInside(TimeRanges left, TimeRange range) {
        return left.ranges().stream().anyMatch(one -> one.contains(range));
    }

    Optional<Block> startingAt(LocalTime time) {
        return blocks.stream().filter(block -> block.start().equals(time)).findFirst();
    }

    Stream<LocalTime> edges() {
        return blocks.stream()
                .flatMap(block -> Stream.of(block.range().start(), block.range().end()));
    }

    /** Nothing to be had, all day. */
    public boolean isOff() {
        return blocks.stream().allMatch(Block::isOff);
    }

    public long freeCount() {
        return blocks.stream().filter(block -> block.free() != null).count();
    }
}
