package fr.guichet.opening.hours;

import static org.assertj.core.api.Assertions.assertThat;

import fr.guichet.opening.hours.HoursOfWeek.Line;
import fr.guichet.shared.model.TimeRange;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HoursOfWeekTests {

    private static final List<TimeRange> MORNING = List.of(new TimeRange(LocalTime.of(9, 0), LocalTime.of(12, 0)));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            MONDAY TUESDAY WEDNESDAY THURSDAY FRIDAY   | du lundi au vendredi
            MONDAY TUESDAY WEDNESDAY FRIDAY            | du lundi au mercredi, vendredi
            TUESDAY WEDNESDAY                          | mardi, mercredi
            MONDAY WEDNESDAY FRIDAY                    | lundi, mercredi, vendredi
            MONDAY THURSDAY FRIDAY SATURDAY            | lundi, du jeudi au samedi
            SUNDAY                                     | dimanche
            """)
    void daysThatFollowOneAnotherAreSaidFromTheFirstToTheLast(String days, String said) {
        var week = new EnumMap<DayOfWeek, List<TimeRange>>(DayOfWeek.class);
        Arrays.stream(days.split(" ")).map(DayOfWeek::valueOf).forEach(day -> week.put(day, MORNING));

        assertThat(HoursOfWeek.of(week).lines()).extracting(Line::days).containsExactly(said);
    }
}
