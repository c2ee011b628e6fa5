package fr.guichet.exchange;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The whole list of 1 August 2024, dirt included; its figures were counted apart, with a script over the file. */
class PublishedListTests {

    static final NationalListReading LIST = NationalLists.published();
    static final List<String> CELLS = LIST.rows().stream()
            .flatMap(row -> row.week().cells().values().stream())
            .toList();

    @Test
    void everyStructureIsTaken() {
        assertThat(LIST.lines()).isEqualTo(2_845);
        assertThat(LIST.rows()).hasSize(2_845);
        assertThat(LIST.faults()).allMatch(fault -> fault.fault().isOfHours());
    }

    @Test
    void fortyEightPublishNoHours() {
        assertThat(LIST.withoutHours()).isEqualTo(48);
    }

    @Test
    void ofAllTheirCellsTheOnesThatCouldBeReadInTwoWaysAreSaid() {
        assertThat(CELLS).hasSize(13_949);
        assertThat(LIST.faults().stream().collect(groupingBy(ListFault::fault, counting())))
                .isEqualTo(Map.of(Fault.HOURS_AT_MIDNIGHT, 67L, Fault.HOURS_OVERLAP, 75L));
        assertThat(LIST.withUnreadableHours()).isEqualTo(61);
    }

    /** 149 cells look strange; seven of them have three ranges or more, apart from one another, and say one thing. */
    @Test
    void whatLooksStrangeIsSaidUnlessItSaysOneThing() {
        Predicate<String> threeRanges = cell -> cell.split(" / ").length >= 3;
        Predicate<String> midnight = cell -> cell.contains("00:00 - 00:00");
        Predicate<String> overlapping =
                cell -> HoursCell.of(cell.replace("00:00 - 00:00 / ", "")).fault() == Fault.HOURS_OVERLAP;

        assertThat(CELLS).filteredOn(threeRanges.or(overlapping)).hasSize(116);
        assertThat(CELLS).filteredOn(threeRanges.or(overlapping).or(midnight)).hasSize(149);
        assertThat(CELLS)
                .filteredOn(threeRanges)
                .filteredOn(cell -> HoursCell.of(cell).fault() == null)
                .hasSize(7);
    }

    @Test
    void aFaultIsSaidWithItsLine() {
        assertThat(LIST.faults())
                .startsWith(new ListFault(30, "h_mercredi", "00:00 - 00:00 / 09:00 - 12:00", Fault.HOURS_AT_MIDNIGHT))
                .contains(new ListFault(274, "h_jeudi", "08:30 - 12:00 / 08:30 - 16:00", Fault.HOURS_OVERLAP));
    }

    @Test
    void noMailAndNoMobileNumberIsTaken() {
        assertThat(LIST.rows().stream().flatMap(PublishedListTests::texts))
                .noneMatch(text -> !Contacts.removedFrom(text).equals(text));
    }

    private static Stream<String> texts(NationalRow row) {
        return Stream.of(
                row.name(), row.place().address(), String.valueOf(row.place().phone()), row.comment());
    }
}
