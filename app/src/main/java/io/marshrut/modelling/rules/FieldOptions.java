package io.marshrut.modelling.rules;

import io.marshrut.modelling.model.FormView;
import io.marshrut.modelling.model.FormView.Field;
import io.marshrut.modelling.model.FormView.Option;
import java.util.HashSet;
import java.util.Set;

/** What can be chosen has values, each once, with both texts. */
final class FieldOptions implements Rule.OfForm {

    private static final Set<String> CHOICES = Set.of("select", "radio", "checklist", "taglist");

    @Override
    public void check(FormView form, PackageView view, Findings findings) {

        for (Field field : form.fields()) {
            if (CHOICES.contains(String.valueOf(field.component()))
                    && field.property("type") == null
                    && field.options().isEmpty()) {
                findings.refuse("option.none", field.place());
            }
            Set<String> seen = new HashSet<>();
            for (Option option : field.options()) {
                String english = field.property("option." + option.value() + ".en");
                if (option.value() == null || !seen.add(option.value())) {
                    findings.refuse("option.twice", field.place(), String.valueOf(option.value()));
                } else if (option.label() == null || english == null || english.isBlank()) {
                    findings.refuse("option.texts", field.place(), option.value());
                }
            }
        }
    }
}
