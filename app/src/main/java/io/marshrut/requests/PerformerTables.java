package io.marshrut.requests;

import io.marshrut.engine.DecisionTables;
import io.marshrut.engine.FiredRule;
import io.marshrut.shared.Problem;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Who does a stage where a decision table of the package says it (исполнитель по таблице). */
@Component
class PerformerTables {

    private static final Logger LOG = LoggerFactory.getLogger(PerformerTables.class);

    private final DecisionTables tables;

    PerformerTables(DecisionTables tables) {
        this.tables = tables;
    }

    /** What the table answers; nothing where it has no answer, fails, or answers with what names nobody. */
    Optional<PerformerRef> ask(ServiceRequest request, CatalogEntry entry, PerformerRef ref) {
        Map<String, Object> facts = new HashMap<>(FieldFacts.of(entry.form(), request.site(), request.fields()));
        facts.put(Priorities.VARIABLE, request.priority() == null ? "" : request.priority());
        try {
            return tables.evaluate(entry.process(), ref.table(), facts).stream()
                    .map(FiredRule::outputs)
                    .map(outputs -> String.valueOf(outputs.get(PerformerRef.OUTPUT)))
                    .findFirst()
                    .flatMap(PerformerRef::parse)
                    .filter(answer -> answer.table() == null)
                    .map(answer -> answer.above(ref.superiors()));
        } catch (Problem failed) {
            // a table that fails must not stop the case: the stage goes to whom it escalates to
            LOG.error("Who does a stage of {} cannot be worked out: {}", entry.kind(), failed.args(), failed);
            return Optional.empty();
        }
    }
}
