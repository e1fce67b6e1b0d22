package io.marshrut.modelling.rules;

import io.marshrut.modelling.model.FormView;
import io.marshrut.modelling.model.FormView.Field;
import java.util.HashSet;
import java.util.Set;

/** Every field has a key of its own that a variable may be called. */
final class FieldKeys implements Rule.OfForm {

    @Override
    public void check(FormView form, PackageView view, Findings findings) {

        Set<String> seen = new HashSet<>();
        for (Field field : form.fields()) {
            if (!String.valueOf(field.key()).matches("[a-zA-Z][a-zA-Z0-9_]*")) {
                findings.refuse("field-key.shape", field.place());
            } else if (!seen.add(field.key())) {
                findings.refuse("field-key.twice", field.place());
            }
        }
    }
}
