package io.marshrut.modelling.rules;

import io.marshrut.modelling.model.FormView;
import io.marshrut.modelling.model.FormView.Field;
import java.util.Arrays;
import java.util.List;

/** A field that is sometimes hidden depends on a field before it and on values that one has. */
final class FieldVisibility implements Rule.OfForm {

    @Override
    public void check(FormView form, PackageView view, Findings findings) {

        for (int i = 0; i < form.fields().size(); i++) {
            Field field = form.fields().get(i);
            String condition = field.property("visibleWhen");
            if (condition == null) {
                continue;
            }
            String[] sides = condition.split("=", 2);
            List<Field> before = form.fields().subList(0, i);
            if (sides.length < 2 || sides[1].isBlank()) {
                findings.refuse("visible.shape", field.place(), condition);
            } else if (before.stream().noneMatch(other -> sides[0].strip().equals(other.key()))) {
                findings.refuse("visible.field", field.place(), sides[0].strip());
            } else if (isLater(form.field(sides[0].strip()).orElseThrow(), field, view)) {
                findings.refuse("visible.late", field.place(), sides[0].strip());
            } else {
                values(field, form.field(sides[0].strip()).orElseThrow(), sides[1], findings);
            }
        }
    }

    /** Whether it is filled at a stage while the field that depends on it is filed. */
    private static boolean isLater(Field other, Field field, PackageView view) {
        return Filling.isFiled(field, view.model()) && !Filling.isFiled(other, view.model());
    }

    private static void values(Field field, Field other, String values, Findings findings) {
        Arrays.stream(values.strip().split("\\|"))
                .filter(value -> !other.options().isEmpty()
                        && other.options().stream().noneMatch(option -> value.equals(option.value())))
                .forEach(value -> findings.refuse(
                        "visible.value", field.place(), value, other.place().label()));
    }
}
