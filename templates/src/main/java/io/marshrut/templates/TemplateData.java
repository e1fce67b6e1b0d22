package io.marshrut.templates;

import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Turns data into what templates read: records into maps, moments into texts, and every text into one that the fonts
 * can show. A blank text becomes null, so that a template has one question to ask.
 */
final class TemplateData {

    private final LegibleText legible;
    private final DateTimeFormatter moments;
    private boolean marked;

    TemplateData(LegibleText legible, DateTimeFormatter moments) {
        this.legible = legible;
        this.moments = moments;
    }

    Map<String, Object> of(Map<String, ?> data) {
        Map<String, Object> result = new LinkedHashMap<>();
        data.forEach((name, value) -> result.put(name, one(value)));
        return result;
    }

    /** Whether a character was replaced in any text seen so far. */
    boolean marked() {
        return marked;
    }

    private Object one(Object value) {
        if (value instanceof CharSequence text) {
            return text(text.toString());
        }
        if (value instanceof Instant moment) {
            return moments.format(moment);
        }
        if (value instanceof Enum<?> constant) {
            return constant.name();
        }
        if (value instanceof Record record) {
            return fields(record);
        }
        if (value instanceof Map<?, ?> map) {
            Map<String, Object> result = new LinkedHashMap<>();
            map.forEach((name, field) -> result.put(String.valueOf(name), one(field)));
            return result;
        }
        if (value instanceof Collection<?> many) {
            return many.stream().map(this::one).toList();
        }
        return value;
    }

    private String text(String typed) {
        String shown = legible.of(typed);
        marked |= legible.marks(typed);
        return shown.isBlank() ? null : shown;
    }

    private Map<String, Object> fields(Record record) {
        Map<String, Object> fields = new LinkedHashMap<>();
        for (RecordComponent component : record.getClass().getRecordComponents()) {
            try {
                Method accessor = component.getAccessor();
                // records that a caller keeps to itself may be shown as well
                accessor.setAccessible(true);
                fields.put(component.getName(), one(accessor.invoke(record)));
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(component + " cannot be read", e);
            }
        }
        return fields;
    }
}
