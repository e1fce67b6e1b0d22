package io.marshrut.modelling.rules;

import io.marshrut.modelling.model.Expression;
import io.marshrut.modelling.model.FormView.Field;
import io.marshrut.modelling.model.ModelElement;
import io.marshrut.modelling.model.ProcessModel;
import io.marshrut.modelling.model.UnreadableFile;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A timer waits for the day that a date field says, for a moment, or for so long. */
final class TimerMoments implements Rule.OfModel {

    private static final Set<String> DATES = Set.of("datetime", "datetime/date", "datetime/datetime");

    @Override
    public void check(ProcessModel model, PackageView view, Findings findings) {
        for (ModelElement element : model.elements()) {
            if (element.name().equals("bpmn:timeDate")) {
                date(element, view, findings);
            } else if (element.name().equals("bpmn:timeDuration")
                    && !Expression.isIn(element.text())
                    && !isDuration(element.text())) {
                findings.refuse("timer.duration", element.owner(), element.text());
            }
        }
    }

    private static void date(ModelElement element, PackageView view, Findings findings) {
        if (!Expression.isIn(element.text())) {
            if (!isMoment(element.text())) {
                findings.refuse("timer.date", element.owner(), element.text());
            }
            return;
        }
        for (String variable : variables(element.text())) {
            Optional<Field> field =
                    view.form() == null ? Optional.empty() : view.form().field(variable);
            field.filter(known -> !DATES.contains(String.valueOf(known.component())))
                    .ifPresent(known -> findings.refuse(
                            "timer.field", element.owner(), known.place().label()));
        }
    }

    private static List<String> variables(String text) {
        try {
            return Expression.parse(text).variables();
        } catch (UnreadableFile e) {
            // that rule has said it already
            return List.of();
        }
    }

    private static boolean isMoment(String text) {
        try {
            return OffsetDateTime.parse(text) != null;
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static boolean isDuration(String text) {
        try {
            return text.contains("T") ? Duration.parse(text) != null : Period.parse(text) != null;
        } catch (DateTimeException e) {
            return false;
        }
    }
}
