package io.marshrut.contracts;

import io.marshrut.approvals.ApproverRef;
import io.marshrut.approvals.RouteStage;
import io.marshrut.approvals.StageMode;
import io.marshrut.engine.FiredRule;
import io.marshrut.shared.LocalText;
import io.marshrut.shared.Problem;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;

/** What a rule of the table {@code contract-stage} says, column by column. */
final class StageColumns {

    private static final Pattern PERCENT = Pattern.compile("[1-9]\\d?%");

    private final String stage;
    private final FiredRule rule;

    private StageColumns(String stage, FiredRule rule) {
        this.stage = stage;
        this.rule = rule;
    }

    /** @throws Problem 422 that names the stage, the column and what stands there */
    static RouteStage read(String stage, FiredRule rule) {
        return new StageColumns(stage, rule).stage();
    }

    private RouteStage stage() {
        return new RouteStage(
                stage,
                new LocalText(text("title.ru"), text("title.en")),
                as("mode", StageMode::valueOf),
                as("quorum", Integer::parseInt),
                as("approvers", StageColumns::approvers),
                text("sla"),
                as("warnAt", StageColumns::share),
                rule.outputs().get("escalateTo") == null ? null : text("escalateTo"),
                flag("required"),
                text("function"),
                flag("byInitiator"),
                flag("everyRole"));
    }

    private static List<ApproverRef> approvers(String text) {
        return Arrays.stream(text.split(","))
                .map(word -> ApproverRef.parse(word).orElseThrow(() -> new IllegalArgumentException(word)))
                .toList();
    }

    private static double share(String text) {
        if (!PERCENT.matcher(text).matches()) {
            throw new IllegalArgumentException(text);
        }
        return new BigDecimal(text.replace("%", "")).movePointLeft(2).doubleValue();
    }

    private boolean flag(String column) {
        if (rule.outputs().get(column) instanceof Boolean flag) {
            return flag;
        }
        throw unreadable(column);
    }

    private String text(String column) {
        return as(column, text -> {
            if (text.isBlank()) {
                throw new IllegalArgumentException("blank");
            }
            return text;
        });
    }

    private <T> T as(String column, Function<String, T> reading) {
        Object value = rule.outputs().get(column);
        if (value == null) {
            throw unreadable(column);
        }
        try {
            return reading.apply(String.valueOf(value).strip());
        } catch (IllegalArgumentException e) {
            throw unreadable(column);
        }
    }

    private Problem unreadable(String column) {
        return Problem.invalid(
                "route_stage_unreadable",
                stage,
                column,
                String.valueOf(rule.outputs().get(column)));
    }
}
