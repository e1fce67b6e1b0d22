package io.marshrut.requests.web;

import io.marshrut.requests.FormField;
import io.marshrut.requests.RequestForm;
import io.marshrut.requests.ServiceRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a stage asks for, as the page of the decision draws it.
 *
 * @param values what was filled in before, or was typed and refused
 * @param errors by {@code fields.<key>}
 */
record StageForm(RequestForm form, Map<String, Object> values, Map<String, String> errors) {

    /** Nothing where the stage asks for nothing. */
    static Optional<StageForm> of(
            ServiceRequest request, RequestForm asked, Map<String, Object> typed, Map<String, String> errors) {
        List<FormField> fields = asked.fields().stream()
                .filter(field -> dependsOnAsked(field, asked) || field.isVisible(request.fields()))
                .map(field -> dependsOnAsked(field, asked) ? field : field.unconditional())
                .toList();
        if (fields.isEmpty()) {
            return Optional.empty();
        }
        Map<String, Object> values = new HashMap<>(request.fields());
        values.putAll(typed);
        return Optional.of(new StageForm(new RequestForm(fields), values, errors));
    }

    /** Whether it comes and goes on this very page. */
    private static boolean dependsOnAsked(FormField field, RequestForm asked) {
        return field.visibleWhen() != null
                && asked.field(field.visibleWhen().field()).isPresent();
    }
}
