package fr.guichet.exchange;

import fr.guichet.exchange.NationalRow.Place;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;

/** Rows of the list as the table {@code national_row} has them. */
final class NationalRows {

    private NationalRows() {}

    static Object[] values(UUID listId, NationalRow row) {
        var place = row.place();
        return new Object[] {
            listId,
            row.nationalId(),
            row.line(),
            row.name(),
            row.inseeCode(),
            place.address(),
            place.postalCode(),
            place.city(),
            place.phone(),
            place.latitude(),
            place.longitude(),
            row.week().toArray(),
            row.comment(),
            row.type(),
            row.format()
        };
    }

    static NationalRow read(ResultSet row, int number) throws SQLException {
        return new NationalRow(
                row.getInt("line"),
                row.getString("national_id"),
                row.getString("name"),
                row.getString("insee_code"),
                new Place(
                        row.getString("address"),
                        row.getString("postal_code"),
                        row.getString("city"),
                        row.getString("phone"),
                        row.getObject("latitude", Double.class),
                        row.getObject("longitude", Double.class)),
                PublishedWeek.of((String[]) row.getArray("hours").getArray()),
                row.getString("comment"),
                row.getString("type"),
                row.getString("format"));
    }
}
