package io.marshrut.modelling.rules;

import io.marshrut.modelling.model.FormView;
import io.marshrut.modelling.model.FormView.Field;

/** Labels and hints of a form stand in both languages. */
final class FieldTexts implements Rule.OfForm {

    @Override
    public void check(FormView form, PackageView view, Findings findings) {

        for (Field field : form.fields()) {
            if (field.label() == null) {
                findings.refuse("field-text.label", field.place());
            }
            if (blank(field.property("label.en"))) {
                findings.refuse("field-text.english", field.place());
            }
            if (field.description() != null && blank(field.property("description.en"))) {
                findings.refuse("field-text.hint", field.place());
            }
        }
    }

    private static boolean blank(String text) {
        return text == null || text.isBlank();
    }
}
