package io.marshrut.reliability;

import java.util.List;

/** Which values are measured; field and type only where they are given. */
public record ReliabilityFilter(int days, String field, String documentType) {

    public static final List<Integer> DAYS = List.of(30, 90, 365);

    public ReliabilityFilter {
        days = DAYS.contains(days) ? days : 90;
        field = field == null || field.isBlank() ? null : field;
        documentType = documentType == null || documentType.isBlank() ? null : documentType;
    }
}
