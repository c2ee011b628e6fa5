package fr.guichet.publication;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.JsonNode;

/** Reads an office as schema.org says: what is special for a day replaces all that its weekday says. */
record SchemaOrgReader(JsonNode office) {

    OpenQuarters on(LocalDate day) {
        var special = hours("specialOpeningHoursSpecification", day);
        var said = special.isEmpty() ? hours("openingHoursSpecification", day) : special;
        var open = new OpenQuarters();
        said.stream()
                .filter(hours -> !hours.get("opens")
                        .asString()
                        .equals(hours.get("closes").asString()))
                .forEach(hours -> open.add(time(hours, "opens"), time(hours, "closes")));
        return open;
    }

    private List<JsonNode> hours(String property, LocalDate day) {
        return office.path(property)
                .valueStream()
                .filter(hours -> !day.isBefore(date(hours, "validFrom", LocalDate.MIN)))
                .filter(hours -> !day.isAfter(date(hours, "validThrough", LocalDate.MAX)))
                .filter(hours -> !hours.has("dayOfWeek")
                        || hours.get("dayOfWeek")
                                .asString()
                                .toUpperCase(Locale.ROOT)
                                .equals(day.getDayOfWeek().name()))
                .toList();
    }

    private static LocalDate date(JsonNode hours, String property, LocalDate absent) {
        return hours.has(property) ? LocalDate.parse(hours.get(property).asString()) : absent;
    }

    private static LocalTime time(JsonNode hours, String property) {
        return LocalTime.parse(hours.get(property).asString());
    }
}
