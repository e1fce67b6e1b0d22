package io.marshrut.requests.web;

import io.marshrut.requests.FormField;
import io.marshrut.requests.RequestForm;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a browser sent for the fields of a form: parameters named {@code fields.<key>}. */
class FormValues {

    private static final String PREFIX = "fields.";

    private FormValues() {}

    static Map<String, Object> of(RequestForm form, HttpServletRequest request) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (FormField field : form.fields()) {
            String[] sent = request.getParameterValues(PREFIX + field.key());
            if (sent == null) {
                continue;
            }
            values.put(field.key(), field.type() == FormField.Type.MULTISELECT ? List.of(sent) : sent[0]);
        }
        // a field that the form hides with these values was not meant
        form.fields().stream()
                .filter(field -> !field.isVisible(values))
                .map(FormField::key)
                .toList()
                .forEach(values::remove);
        return values;
    }
}
