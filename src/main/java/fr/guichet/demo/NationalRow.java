package fr.guichet.demo;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import fr.guichet.site.SiteDetails;
import fr.guichet.site.TimeRange;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** A row of the national list of France services structures. */
record NationalRow(NamedCsvRecord row) {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final Map<DayOfWeek, String> COLUMNS = Map.of(
            DayOfWeek.MONDAY, "h_lundi",
            DayOfWeek.TUESDAY, "h_mardi",
            DayOfWeek.WEDNESDAY, "h_mercredi",
            DayOfWeek.THURSDAY, "h_jeudi",
            DayOfWeek.FRIDAY, "h_vendredi",
            DayOfWeek.SATURDAY, "h_samedi");

    static NationalRow of(String nationalId) {
        return DemoFile.rows("structures.csv").stream()
                .filter(row -> row.getField("id_fs").equals(nationalId))
                .map(NationalRow::new)
                .findFirst()
                .orElseThrow();
    }

    String nationalId() {
        return row.getField("id_fs");
    }

    String inseeCode() {
        return row.getField("insee_com");
    }

    SiteDetails site(String name, LocalDate openedOn) {
        return new SiteDetails(
                name,
                row.getField("adresse"),
                row.getField("code_postal"),
                row.getField("lib_com"),
                row.getField("telephone"),
                Double.valueOf(row.getField("latitude")),
                Double.valueOf(row.getField("longitude")),
                PARIS,
                openedOn);
    }

    /** An antenna in the same town, whose street is not published. */
    SiteDetails antenna(String name, String building, LocalDate openedOn) {
        return new SiteDetails(
                name,
                building,
                row.getField("code_postal"),
                row.getField("lib_com"),
                row.getField("telephone"),
                null,
                null,
                PARIS,
                openedOn,
                inseeCode());
    }

    /** Such as {@code 08:30 - 12:30 / 13:30 - 17:00}; blank when closed. */
    Map<DayOfWeek, List<TimeRange>> week() {
        var week = new EnumMap<DayOfWeek, List<TimeRange>>(DayOfWeek.class);
        COLUMNS.forEach((day, column) -> {
            if (!row.getField(column).isBlank()) {
                week.put(
                        day,
                        Arrays.stream(row.getField(column).split(" / "))
                                .map(NationalRow::range)
                                .toList());
            }
        });
        return week;
    }

    private static TimeRange range(String published) {
        var ends = published.split(" - ");
        return new TimeRange(LocalTime.parse(ends[0]), LocalTime.parse(ends[1]));
    }
}
