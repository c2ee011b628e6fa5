package fr.guichet.exchange;

import static fr.guichet.exchange.NationalColumn.ADDRESS;
import static fr.guichet.exchange.NationalColumn.CITY;
import static fr.guichet.exchange.NationalColumn.COMMENT;
import static fr.guichet.exchange.NationalColumn.FORMAT;
import static fr.guichet.exchange.NationalColumn.ID;
import static fr.guichet.exchange.NationalColumn.INSEE_CODE;
import static fr.guichet.exchange.NationalColumn.LATITUDE;
import static fr.guichet.exchange.NationalColumn.LONGITUDE;
import static fr.guichet.exchange.NationalColumn.NAME;
import static fr.guichet.exchange.NationalColumn.PHONE;
import static fr.guichet.exchange.NationalColumn.POSTAL_CODE;
import static fr.guichet.exchange.NationalColumn.TYPE;

import fr.guichet.exchange.NationalRow.Place;
import fr.guichet.shared.phone.NumberingPlan;
import fr.guichet.shared.phone.Phone;
import fr.guichet.site.FrenchTimeZones;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Makes rows of the lines it is given, one after the other, and notes every value that it leaves out. */
final class NationalRowReader {

    private static final Pattern COORDINATE = Pattern.compile("-?\\d{1,3}(?:\\.\\d{1,20})?");

    private final List<NationalRow> rows = new ArrayList<>();
    private final List<ListFault> faults = new ArrayList<>();
    private final Set<String> nationalIds = new HashSet<>();
    private int lines;

    int lines() {
        return lines;
    }

    NationalListReading reading() {
        return new NationalListReading(lines, List.copyOf(rows), List.copyOf(faults));
    }

    void refuse(int line, int cells, int expected) {
        lines++;
        faults.add(new ListFault(line, "", cells + " / " + expected, Fault.WRONG_NUMBER_OF_CELLS));
    }

    void read(int line, Function<NationalColumn, String> cells) {
        lines++;
        var texts = new EnumMap<NationalColumn, String>(NationalColumn.class);
        for (var column : NationalColumn.values()) {
            texts.put(column, text(line, column, cells.apply(column)));
        }
        if (isARow(line, texts)) {
            rows.add(row(line, column -> texts.getOrDefault(column, "")));
        }
    }

    private String text(int line, NationalColumn column, String published) {
        var text = published.strip().replaceAll("[\\s\\u00a0\\u202f]+", " ");
        var kept = column.isFreeText() ? Contacts.removedFrom(text) : text;
        if (!kept.equals(text)) {
            faults.add(ListFault.of(line, column, "", Fault.CONTACT_IN_TEXT));
        }
        return kept;
    }

    private boolean isARow(int line, Map<NationalColumn, String> texts) {
        var before = faults.size();
        texts.forEach((column, text) -> {
            var fault = column.fault(text);
            if (fault != null) {
                faults.add(ListFault.of(line, column, text, fault));
            }
        });
        return faults.size() == before && isNew(line, texts.getOrDefault(ID, ""));
    }

    private boolean isNew(int line, String nationalId) {
        var added = nationalIds.add(nationalId);
        if (!added) {
            faults.add(ListFault.of(line, ID, nationalId, Fault.SAME_STRUCTURE_TWICE));
        }
        return added;
    }

    private NationalRow row(int line, Function<NationalColumn, String> texts) {
        var week = new EnumMap<DayOfWeek, String>(DayOfWeek.class);
        NationalColumn.HOURS.forEach((day, column) -> {
            if (!texts.apply(column).isEmpty()) {
                week.put(day, hours(line, column, texts.apply(column)));
            }
        });
        var latitude = coordinate(line, LATITUDE, texts.apply(LATITUDE), 90);
        var longitude = coordinate(line, LONGITUDE, texts.apply(LONGITUDE), 180);
        var located = latitude != null && longitude != null;
        return new NationalRow(
                line,
                texts.apply(ID),
                texts.apply(NAME),
                texts.apply(INSEE_CODE),
                new Place(
                        texts.apply(ADDRESS),
                        texts.apply(POSTAL_CODE),
                        texts.apply(CITY),
                        phone(line, texts.apply(PHONE), FrenchTimeZones.planOf(texts.apply(POSTAL_CODE))),
                        located ? latitude : null,
                        located ? longitude : null),
                new PublishedWeek(week),
                texts.apply(COMMENT),
                texts.apply(TYPE),
                texts.apply(FORMAT));
    }

    private String hours(int line, NationalColumn column, String published) {
        var fault = HoursCell.of(published).fault();
        if (fault != null) {
            faults.add(ListFault.of(line, column, published, fault));
        }
        return published;
    }

    private @Nullable String phone(int line, String published, NumberingPlan plan) {
        if (published.isEmpty()) {
            return null;
        }
        var phone = Phone.in(published, plan);
        if (phone.isPresent() && !phone.get().isMobile()) {
            return phone.get().written(plan);
        }
        faults.add(
                phone.isPresent() || Contacts.holdMobile(published)
                        ? ListFault.of(line, PHONE, "", Fault.MOBILE_NUMBER)
                        : ListFault.of(line, PHONE, published, Fault.NOT_A_PHONE));
        return null;
    }

    private @Nullable Double coordinate(int line, NationalColumn column, String published, int most) {
        if (COORDINATE.matcher(published).matches() && Math.abs(Double.parseDouble(published)) <= most) {
            return Double.valueOf(published);
        }
        faults.add(ListFault.of(line, column, published, Fault.NOT_A_COORDINATE));
        return null;
    }
}
