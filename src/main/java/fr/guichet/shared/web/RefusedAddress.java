package fr.guichet.shared.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An address that asks for what cannot be read: its page is never another one than was asked for, but says so and offers the
 * address again to be corrected.
 *
 * @param correctable what cannot be read was asked for, as in a filter; else it stands in the path, or was sent
 * @param others what the address asks besides
 */
record RefusedAddress(String path, boolean correctable, List<Part> parts, List<Asked> others) {

    /** @param sentence null for what can be corrected instead */
    record Part(String name, String typed, @Nullable String sentence) {}

    record Asked(String name, String value) {}

    static RefusedAddress of(HttpServletRequest request, List<Part> refused) {
        var names = refused.stream().map(Part::name).toList();
        var asked = request.getParameterMap();
        var correctable = request.getMethod().equals("GET") && asked.keySet().containsAll(names);
        var others = new ArrayList<Asked>();
        asked.forEach((name, values) -> Arrays.stream(values)
                .filter(value -> !names.contains(name) && !value.isBlank())
                .forEach(value -> others.add(new Asked(name, value))));
        return new RefusedAddress(request.getRequestURI(), correctable, refused, others);
    }
}
