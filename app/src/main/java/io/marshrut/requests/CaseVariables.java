package io.marshrut.requests;

import io.marshrut.directory.Directory;
import io.marshrut.directory.Site;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * What the model's expressions see of a request: single values of the form, whose request it is, where, and how urgent.
 * A field without value is null, so that a condition on it does not hold, rather than failing.
 */
@Component
class CaseVariables {

    private final Directory directory;

    CaseVariables(Directory directory) {
        this.directory = directory;
    }

    /** Of the fields only those that the model or its tables mention. */
    Map<String, Object> of(ServiceRequest request, CatalogEntry entry) {
        ZoneId zone = zone(request);
        Map<String, Object> variables = new HashMap<>();
        entry.form().fields().stream()
                .filter(field -> entry.process().reads().contains(field.key()))
                .forEach(field ->
                        variables.put(field.key(), value(field, request.fields().get(field.key()), zone)));
        variables.put("initiator", request.initiator());
        variables.put("site", request.site());
        if (entry.hasPriority()) {
            variables.put(Priorities.VARIABLE, request.priority());
        }
        return variables;
    }

    /** In which the request's site lives. */
    ZoneId zone(ServiceRequest request) {
        return directory.findSite(request.site()).map(Site::zone).orElse(ZoneOffset.UTC);
    }

    private static Object value(FormField field, Object value, ZoneId zone) {
        if (value == null) {
            return null;
        }
        return switch (field.type()) {
            case NUMBER, MONEY -> number(new BigDecimal(String.valueOf(value)));
            case DATE ->
                DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                        LocalDate.parse(String.valueOf(value)).atStartOfDay(zone));
            case DATETIME ->
                DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                        OffsetDateTime.parse(String.valueOf(value)).atZoneSameInstant(zone));
            case MULTISELECT -> null;
            default -> value;
        };
    }

    /** The engine keeps and compares these two kinds of numbers. */
    private static Number number(BigDecimal value) {
        try {
            return value.longValueExact();
        } catch (ArithmeticException fraction) {
            return value.doubleValue();
        }
    }
}
