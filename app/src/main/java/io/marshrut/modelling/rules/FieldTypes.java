package io.marshrut.modelling.rules;

import io.marshrut.modelling.model.FormView;
import io.marshrut.modelling.model.FormView.Field;
import io.marshrut.requests.FormField;
import java.util.Arrays;
import java.util.Set;

/** A form is made of components that the portal draws. */
final class FieldTypes implements Rule.OfForm {

    private static final Set<String> COMPONENTS = Set.of(
            "textfield",
            "textarea",
            "number",
            "checkbox",
            "select",
            "radio",
            "checklist",
            "taglist",
            "datetime",
            "datetime/date",
            "datetime/datetime",
            "filepicker");

    @Override
    public void check(FormView form, PackageView view, Findings findings) {

        if (form.fields().isEmpty()) {
            findings.refuse("field.none", PackageView.file(form.file()));
        }
        for (Field field : form.fields()) {
            String type = field.property("type");
            if (!COMPONENTS.contains(String.valueOf(field.component()))) {
                findings.refuse("field.type", field.place(), String.valueOf(field.component()));
            } else if (type != null
                    && Arrays.stream(FormField.Type.values())
                            .noneMatch(known -> known.word().equals(type))) {
                findings.refuse("field.type", field.place(), type);
            }
        }
    }
}
