package fr.guichet.statistics;

import java.time.LocalDate;
import java.util.List;

/** One day, hour by hour, with the requests of each operator. */
public record DaySheet(LocalDate day, Headline headline, List<Column> operators, List<Line> lines) {

    /**
     * One operator, under the name it had that day.
     *
     * @param requests of the whole day
     */
    public record Column(String code, String name, long requests) {}

    /**
     * One hour.
     *
     * @param requests one number a column
     */
    public record Line(int hour, long visits, List<Long> requests) {

        public long total() {
            return requests.stream().mapToLong(Long::longValue).sum();
        }
    }
}
