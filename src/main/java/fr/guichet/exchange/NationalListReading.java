package fr.guichet.exchange;

import java.util.List;
import java.util.Optional;

/**
 * What a file of the national list says.
 *
 * @param lines with a structure in them, taken or not
 * @param faults every value that was not taken, in the order of the file
 */
public record NationalListReading(int lines, List<NationalRow> rows, List<ListFault> faults) {

    public Optional<NationalRow> row(String nationalId) {
        return rows.stream().filter(row -> row.nationalId().equals(nationalId)).findFirst();
    }

    public long withoutHours() {
        return rows.stream().filter(row -> row.week().isEmpty()).count();
    }

    public long withUnreadableHours() {
        return rows.stream().filter(row -> !row.week().unreadable().isEmpty()).count();
    }
}
