package io.marshrut.modelling.rules;

import io.marshrut.modelling.coverage.CellReader;
import io.marshrut.modelling.coverage.CellTest;
import io.marshrut.modelling.coverage.Coverage;
import io.marshrut.modelling.coverage.Domain;
import io.marshrut.modelling.model.DecisionTable;
import io.marshrut.modelling.model.FormView.Field;
import io.marshrut.modelling.model.ProcessModel;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The values that the inputs of a table over a form's fields can have; what was not filled in is the empty text. */
final class FieldDomains {

    private static final String OTHER = "…";
    private static final Set<String> LISTS = Set.of("checklist", "taglist");
    private static final BigDecimal LEAST = new BigDecimal("-1000000000000000");

    private FieldDomains() {}

    /** Lists have no tests that can be analysed, and a number that may be missing has none at all. */
    static boolean knows(Field field, ProcessModel model) {
        boolean listed = LISTS.contains(String.valueOf(field.component()));
        return !listed && !(isNumber(field) && isSometimesEmpty(field, model));
    }

    static Coverage coverage(DecisionTable table, PackageView view) {
        Map<String, Domain> domains = new LinkedHashMap<>();
        table.inputs()
                .forEach(input -> domains.put(
                        input,
                        view.form()
                                .field(input)
                                .map(field -> of(field, view.model()))
                                .orElse(new Domain.Words(List.of(), OTHER))));
        List<List<Optional<CellTest>>> tests = table.rules().stream()
                .map(rule -> table.inputs().stream()
                        .map(input -> CellReader.test(rule.tests().get(input)))
                        .toList())
                .toList();
        return Coverage.of(domains, tests);
    }

    private static Domain of(Field field, ProcessModel model) {
        if (isNumber(field)) {
            return new Domain.Numbers(limit(field, "min", LEAST), limit(field, "max", null), false);
        }
        if ("checkbox".equals(field.component())) {
            return new Domain.Flags();
        }
        if (field.options().isEmpty()) {
            return new Domain.Words(List.of(""), OTHER);
        }
        List<String> words = new ArrayList<>(
                field.options().stream().map(option -> option.value()).toList());
        if (isSometimesEmpty(field, model)) {
            words.add("");
        }
        return new Domain.Words(words, null);
    }

    private static boolean isSometimesEmpty(Field field, ProcessModel model) {
        return !Filling.isCompulsory(field) || field.property("visibleWhen") != null || !Filling.isFiled(field, model);
    }

    private static boolean isNumber(Field field) {
        return "number".equals(field.component())
                || "number".equals(field.property("type"))
                || "money".equals(field.property("type"));
    }

    private static BigDecimal limit(Field field, String rule, BigDecimal none) {
        String value = field.rules().get(rule);
        try {
            return value == null ? none : new BigDecimal(value);
        } catch (NumberFormatException e) {
            return none;
        }
    }
}
