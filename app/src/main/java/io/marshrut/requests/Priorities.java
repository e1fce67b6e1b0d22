package io.marshrut.requests;

import io.marshrut.engine.DecisionTables;
import io.marshrut.engine.FiredRule;
import io.marshrut.shared.Problem;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** How urgent a request is (приоритет): what the table {@code priority.dmn} of its kind says about its fields. */
@Component
public class Priorities {

    /** From the most urgent on. */
    public static final List<String> ALL = List.of("P1", "P2", "P3", "P4");

    /** The file of a package. */
    public static final String FILE = "priority.dmn";

    /** The column of the table, and what the model's expressions read. */
    public static final String VARIABLE = "priority";

    private static final Logger LOG = LoggerFactory.getLogger(Priorities.class);

    private final DecisionTables tables;

    Priorities(DecisionTables tables) {
        this.tables = tables;
    }

    /** Nothing for a word that is none of them, or null. */
    public static Optional<String> of(String word) {
        return ALL.stream().filter(one -> one.equals(word)).findFirst();
    }

    /** Id of the decision in a package's table. */
    public static String table(String processKey) {
        return processKey + "-priority";
    }

    /** Null where the kind has none, or where its table has no answer. */
    String of(CatalogEntry entry, String site, Map<String, Object> fields) {
        if (!entry.hasPriority()) {
            return null;
        }
        try {
            return tables
                    .evaluate(
                            entry.process(),
                            table(entry.process().processKey()),
                            FieldFacts.of(entry.form(), site, fields))
                    .stream()
                    .map(FiredRule::outputs)
                    .map(outputs -> String.valueOf(outputs.get(VARIABLE)))
                    .filter(ALL::contains)
                    .findFirst()
                    .orElse(null);
        } catch (Problem failed) {
            // a table that fails must not keep anybody from asking for help
            LOG.error("The priority of {} cannot be worked out: {}", entry.kind(), failed.args(), failed);
            return null;
        }
    }
}
