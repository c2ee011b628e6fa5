package fr.guichet.visit.entry;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.beans.BeanWrapperImpl;

/** A form as the browser sends it, name by name, so that a field added to it is forgotten nowhere. */
final class SentFields {

    private SentFields() {}

    /** What is filled in, in the order of the form, down to {@code requests[0].operator}. */
    static Map<String, String> of(Record form) {
        var fields = new LinkedHashMap<String, String>();
        put(form, "", fields);
        return fields;
    }

    static List<String> names(Class<? extends Record> form) {
        return Arrays.stream(form.getRecordComponents())
                .map(RecordComponent::getName)
                .toList();
    }

    private static void put(Record form, String path, Map<String, String> fields) {
        var values = new BeanWrapperImpl(form);
        for (var name : names(form.getClass())) {
            switch (values.getPropertyValue(name)) {
                case null -> {}
                case List<?> rows -> putRows(rows, path + name, fields);
                case Object text -> fields.put(path + name, text.toString());
            }
        }
    }

    private static void putRows(List<?> rows, String path, Map<String, String> fields) {
        for (int index = 0; index < rows.size(); index++) {
            put((Record) rows.get(index), path + "[" + index + "].", fields);
        }
    }
}
