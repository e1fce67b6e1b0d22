package io.marshrut.requests.web;

import io.marshrut.requests.FormField;
import io.marshrut.requests.RequestForm;
import io.marshrut.shared.Problem;
import io.marshrut.shared.Texts;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.ui.Model;

/** What a browser sent for the fields of a form: parameters named {@code fields.<key>}. */
class FormValues {

    private static final String PREFIX = "fields.";

    private FormValues() {}

    /** Puts the reasons of a refusal onto the page: {@code problem} as a whole, {@code errors} by field. */
    static void tell(Problem problem, Texts texts, Locale language, Model model) {
        model.addAttribute("problem", texts.of(problem, language));
        model.addAttribute(
                "errors",
                problem.errors().stream()
                        .collect(Collectors.toMap(
                                Problem.FieldError::field,
                                error -> texts.of(error, language),
                                (first, second) -> first)));
    }

    private static boolean isMany(FormField field) {
        return field.type() == FormField.Type.MULTISELECT || field.type() == FormField.Type.FILE;
    }

    static Map<String, Object> of(RequestForm form, HttpServletRequest request) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (FormField field : form.fields()) {
            String[] sent = request.getParameterValues(PREFIX + field.key());
            if (sent == null) {
                continue;
            }
            values.put(field.key(), isMany(field) ? List.of(sent) : sent[0]);
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
