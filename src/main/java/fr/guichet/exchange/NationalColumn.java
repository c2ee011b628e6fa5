package fr.guichet.exchange;

import static java.util.stream.Collectors.joining;

import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The columns of the national list that are read. The others, its mail addresses among them, are not even looked at. */
enum NationalColumn {
    ID("id_fs", 20, Pattern.compile("[0-9A-Za-z-]+")),
    NAME("lib_fs", 150, Pattern.compile(".{3,}")),
    ADDRESS("adresse", 200, null),
    INSEE_CODE("insee_com", 5, Pattern.compile("\\d{5}|2[AB]\\d{3}")),
    POSTAL_CODE("code_postal", 5, Pattern.compile("\\d{5}")),
    CITY("lib_com", 60, Pattern.compile(".+")),
    LATITUDE("latitude", 30, null),
    LONGITUDE("longitude", 30, null),
    PHONE("telephone", 40, null),
    MONDAY("h_lundi", 120, null),
    TUESDAY("h_mardi", 120, null),
    WEDNESDAY("h_mercredi", 120, null),
    THURSDAY("h_jeudi", 120, null),
    FRIDAY("h_vendredi", 120, null),
    SATURDAY("h_samedi", 120, null),
    COMMENT("commentaire", 2_000, null),
    TYPE("type_fs", 40, null),
    FORMAT("format_fs", 40, null);

    /** The list has no Sunday. */
    static final Map<DayOfWeek, NationalColumn> HOURS = new EnumMap<>(Map.of(
            DayOfWeek.MONDAY, MONDAY,
            DayOfWeek.TUESDAY, TUESDAY,
            DayOfWeek.WEDNESDAY, WEDNESDAY,
            DayOfWeek.THURSDAY, THURSDAY,
            DayOfWeek.FRIDAY, FRIDAY,
            DayOfWeek.SATURDAY, SATURDAY));

    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");

    private final String header;
    private final int longest;
    private final @Nullable Pattern required;

    NationalColumn(String header, int longest, @Nullable Pattern required) {
        this.header = header;
        this.longest = longest;
        this.required = required;
    }

    static String missingFrom(List<String> headers) {
        return Arrays.stream(values())
                .map(NationalColumn::header)
                .filter(header -> !headers.contains(header))
                .collect(joining(", "));
    }

    String header() {
        return header;
    }

    /** Where somebody may have written a mail address or a mobile number. */
    boolean isFreeText() {
        return this == NAME || this == ADDRESS || this == COMMENT || HOURS.containsValue(this);
    }

    /** What makes a row of no use. */
    @Nullable
    Fault fault(String text) {
        if (text.length() > longest) {
            return Fault.TOO_LONG;
        }
        if (CONTROL.matcher(text).find()) {
            return Fault.UNREADABLE_CHARACTER;
        }
        if (required == null || required.matcher(text).matches()) {
            return null;
        }
        return text.isEmpty() ? Fault.MISSING : Fault.NOT_A_CODE;
    }
}
