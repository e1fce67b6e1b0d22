package io.marshrut.engine;

import io.marshrut.engine.StageDecision.Outcome;
import io.marshrut.shared.LocalText;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;

/**
 * Reads the stages of a model from its user tasks and their extension properties:
 *
 * <pre>
 * title.en            Resolution
 * performer           superior:initiator
 * assign              load
 * sla                 PT8H
 * sla.P1              PT2H
 * calendar            request-site
 * warnAt              75%
 * escalateTo          superior
 * escalateEvery       PT4H
 * votes               true
 * editsForm           true
 * contractor          true
 * fields              amount, contractor
 * fields.required     amount
 * decisions           resolve, need-info, return
 * decision.resolve    POSITIVE | Решено | Resolved
 * decision.return     RETURN | Вернуть | Return | comment
 * requiredDocuments   act
 * requiredDocument.act Акт | Act
 * </pre>
 */
class StageReader {

    private static final double DEFAULT_WARNING = 0.75;
    private static final String SLA_OF = "sla.";

    List<Stage> read(BpmnModelInstance model) {
        return model.getModelElementsByType(UserTask.class).stream()
                .map(StageReader::stage)
                .toList();
    }

    private static Stage stage(UserTask task) {
        Map<String, String> rules = properties(task);
        return new Stage(
                task.getId(),
                new LocalText(task.getName(), rules.get("title.en")),
                rules.get("performer"),
                "load".equals(rules.get("assign")),
                rules.get("sla"),
                slaByPriority(rules),
                rules.get("calendar"),
                share(rules.get("warnAt")),
                rules.get("escalateTo"),
                rules.get("escalateEvery"),
                Boolean.parseBoolean(rules.get("votes")),
                Boolean.parseBoolean(rules.get("editsForm")),
                Boolean.parseBoolean(rules.get("contractor")),
                keys(rules, "fields").toList(),
                keys(rules, "fields.required").toList(),
                keys(rules, "decisions")
                        .map(key -> decision(task.getId(), key, rules.get("decision." + key)))
                        .toList(),
                keys(rules, "requiredDocuments")
                        .map(key -> requiredDocument(task.getId(), key, rules.get("requiredDocument." + key)))
                        .toList());
    }

    static Map<String, String> properties(BaseElement element) {
        Map<String, String> found = new LinkedHashMap<>();
        if (element.getExtensionElements() != null) {
            element.getExtensionElements().getElementsQuery().filterByType(CamundaProperties.class).list().stream()
                    .map(CamundaProperties::getCamundaProperties)
                    .flatMap(Collection::stream)
                    .forEach((CamundaProperty property) ->
                            found.put(property.getCamundaName(), property.getCamundaValue()));
        }
        return found;
    }

    private static StageDecision decision(String stage, String key, String rule) {
        String[] parts = parts(rule);
        if (parts.length < 3) {
            throw new IllegalArgumentException(
                    "Stage %s: property decision.%s should read 'OUTCOME | Русский | English'".formatted(stage, key));
        }
        return new StageDecision(
                key,
                new LocalText(parts[1], parts[2]),
                Outcome.valueOf(parts[0]),
                parts.length > 3 && parts[3].equals("comment"));
    }

    private static Stage.RequiredDocument requiredDocument(String stage, String key, String rule) {
        String[] parts = parts(rule);
        if (parts.length != 2) {
            throw new IllegalArgumentException(
                    "Stage %s: property requiredDocument.%s should read 'Русский | English'".formatted(stage, key));
        }
        return new Stage.RequiredDocument(key, new LocalText(parts[0], parts[1]));
    }

    private static String[] parts(String rule) {
        return rule == null
                ? new String[0]
                : Arrays.stream(rule.split("\\|")).map(String::strip).toArray(String[]::new);
    }

    private static Stream<String> keys(Map<String, String> rules, String property) {
        String value = rules.getOrDefault(property, "");
        return Arrays.stream(value.split(",")).map(String::strip).filter(key -> !key.isEmpty());
    }

    private static Map<String, String> slaByPriority(Map<String, String> rules) {
        return rules.entrySet().stream()
                .filter(rule -> rule.getKey().startsWith(SLA_OF))
                .collect(Collectors.toUnmodifiableMap(
                        rule -> rule.getKey().substring(SLA_OF.length()), Map.Entry::getValue));
    }

    private static double share(String percent) {
        return percent == null
                ? DEFAULT_WARNING
                : Integer.parseInt(percent.replace("%", "").strip()) / 100.0;
    }
}
