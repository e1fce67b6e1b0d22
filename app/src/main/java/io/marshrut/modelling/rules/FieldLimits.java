package io.marshrut.modelling.rules;

import io.marshrut.modelling.model.FormView;
import io.marshrut.modelling.model.FormView.Field;
import java.math.BigDecimal;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Limits of a field can be kept, and its pattern is one. */
final class FieldLimits implements Rule.OfForm {

    @Override
    public void check(FormView form, PackageView view, Findings findings) {

        for (Field field : form.fields()) {
            String pattern = field.rules().get("pattern");
            try {
                Pattern.compile(pattern == null ? "" : pattern);
            } catch (PatternSyntaxException e) {
                findings.refuse("limit.pattern", field.place(), pattern);
            }
            limits(field, "min", "max", findings);
            limits(field, "minLength", "maxLength", findings);
        }
    }

    private static void limits(Field field, String low, String high, Findings findings) {
        try {
            BigDecimal least = number(field, low);
            BigDecimal most = number(field, high);
            if (least != null && most != null && least.compareTo(most) > 0) {
                findings.refuse("limit.order", field.place(), least.toPlainString(), most.toPlainString());
            }
        } catch (NumberFormatException e) {
            findings.refuse("limit.number", field.place(), low, high);
        }
    }

    private static BigDecimal number(Field field, String rule) {
        String value = field.rules().get(rule);
        return value == null || value.equals("null") ? null : new BigDecimal(value);
    }
}
