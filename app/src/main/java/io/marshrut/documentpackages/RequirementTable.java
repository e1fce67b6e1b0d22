package io.marshrut.documentpackages;

import io.marshrut.engine.DecisionTables;
import io.marshrut.engine.FiredRule;
import io.marshrut.engine.ProcessPackages;
import io.marshrut.engine.RuleTables;
import io.marshrut.shared.LocalText;
import io.marshrut.shared.Problem;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What a package must hold: the newest version of the table that an administrator publishes decides. */
@Component
class RequirementTable {

    static final String TABLE = "package-requirements";

    private final DecisionTables tables;
    private final ProcessPackages packages;

    RequirementTable(DecisionTables tables, ProcessPackages packages) {
        this.tables = tables;
        this.packages = packages;
    }

    /** In the order of the table; what two rules ask for is asked for once. */
    Map<String, LocalText> of(PackageFacts facts) {
        return asked(tables.of(packages.latest(DocumentPackage.KIND).orElseThrow()), facts);
    }

    static Map<String, LocalText> asked(RuleTables tables, PackageFacts facts) {
        List<FiredRule> fired = tables.ask(TABLE, facts.byName());
        Map<String, LocalText> asked = new LinkedHashMap<>();
        fired.forEach(rule ->
                asked.putIfAbsent(text(rule, "key"), new LocalText(text(rule, "title.ru"), text(rule, "title.en"))));
        return asked;
    }

    private static String text(FiredRule rule, String column) {
        Object value = rule.outputs().get(column);
        if (value == null || String.valueOf(value).isBlank()) {
            throw Problem.invalid("table_failed", TABLE, rule.id() + ": " + column);
        }
        return String.valueOf(value).strip();
    }
}
