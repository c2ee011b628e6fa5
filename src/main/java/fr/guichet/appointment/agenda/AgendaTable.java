package fr.guichet.appointment.agenda;

import fr.guichet.shared.model.TimeRange;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A day with those who receive side by side: a row a quarter of an hour, or less where something begins in between.
 *
 * @param minutes of a row
 */
record AgendaTable(List<AgendaColumn> columns, List<Line> lines, int minutes) {

    private static final int QUARTER = 15;
    private static final int HALF_HOUR = 30;

    static AgendaTable of(List<AgendaColumn> columns, TimeRange day) {
        var minutes = columns.stream()
                .flatMap(AgendaColumn::edges)
                .mapToInt(LocalTime::getMinute)
                .reduce(QUARTER, AgendaTable::greatestCommonDivisor);
        var lines = Stream.iterate(day.start(), time -> time.isBefore(day.end()), time -> time.plusMinutes(minutes))
                .map(time -> line(time, columns, day, minutes))
                .toList();
        return new AgendaTable(columns, lines, minutes);
    }

    private static Line line(LocalTime time, List<AgendaColumn> columns, TimeRange day, int minutes) {
        var cells = columns.stream()
                .flatMap(column -> column.startingAt(time).stream().map(block -> new Cell(column, block, minutes)))
                .toList();
        return new Line(labelled(time, day) ? time : null, labelRows(time, day, minutes), cells);
    }

    private static boolean labelled(LocalTime time, TimeRange day) {
        return time.equals(day.start()) || time.getMinute() % HALF_HOUR == 0;
    }

    private static int labelRows(LocalTime time, TimeRange day, int minutes) {
        var rows = (HALF_HOUR - time.getMinute() % HALF_HOUR) / minutes;
        return Math.min(rows, (int) Duration.between(time, day.end()).toMinutes() / minutes);
    }

    private static int greatestCommonDivisor(int one, int other) {
        return other == 0 ? one : greatestCommonDivisor(other, one % other);
    }

    /**
     * @param label none within half an hour
     * @param labelRows how many rows the label spans
     */
    record Line(@Nullable LocalTime label, int labelRows, List<Cell> cells) {}

    record Cell(AgendaColumn column, Block block, int minutes) {

        public int rows() {
            return (int) block.range().duration().toMinutes() / minutes;
        }
    }
}
