package io.marshrut.engine;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.marshrut.shared.Problem;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineException;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.model.xml.ModelException;
import org.springframework.stereotype.Service;

/** Decision tables (таблицы решений) of deployed packages and of files that somebody sent; asks them without a case. */
@Service
public class DecisionTables {

    private static final int VERSIONS_AT_HAND = 50;

    private final ProcessPackages packages;
    private final FiredRules fired = new FiredRules();
    private final DmnEngine engine;
    private final Cache<String, RuleTables> byDeployment =
            Caffeine.newBuilder().maximumSize(VERSIONS_AT_HAND).build();

    DecisionTables(ProcessPackages packages) {
        this.packages = packages;
        DefaultDmnEngineConfiguration configuration = new DefaultDmnEngineConfiguration();
        configuration.setFeelEngineFactory(ParsedFeel::new);
        configuration.setCustomPostDecisionTableEvaluationListeners(List.of(fired));
        this.engine = configuration.buildEngine();
    }

    /** The rules of a deployed version that fire for these facts. */
    public List<FiredRule> evaluate(ProcessPackage version, String table, Map<String, Object> facts) {
        return of(version).ask(table, facts);
    }

    /** All tables of a deployed version. */
    public RuleTables of(ProcessPackage version) {
        return byDeployment.get(
                version.deploymentId(),
                id -> read(packages.files(version).entrySet().stream()
                        .filter(file -> file.getKey().endsWith(".dmn"))
                        .map(Map.Entry::getValue)
                        .toList()));
    }

    /**
     * The tables of a file.
     *
     * @throws Problem 422 that says what is wrong with the file
     */
    public RuleTables parse(byte[] dmn) {
        return read(List.of(dmn));
    }

    private RuleTables read(List<byte[]> files) {
        try {
            List<DmnDecision> decisions = new ArrayList<>();
            for (byte[] file : files) {
                decisions.addAll(engine.parseDecisions(new ByteArrayInputStream(file)));
            }
            decisions.stream()
                    .filter(decision -> !decision.isDecisionTable())
                    .findFirst()
                    .ifPresent(decision -> {
                        throw Problem.invalid("table_unreadable", 0, decision.getKey());
                    });
            return new RuleTables(engine, fired, decisions);
        } catch (DmnEngineException | ModelException e) {
            ModelSchema.Flaw flaw = ModelSchema.flaw(e);
            throw Problem.invalid("table_unreadable", flaw.line(), flaw.words());
        }
    }
}
