package io.marshrut.kinds;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;

/**
 * Which arrows of a model cases have gone along, told from the engine's history: it names the elements that a step
 * entered, and between two of them that follow each other there is one arrow.
 */
final class WalkedFlows {

    private record Flow(String id, String from, String to) {}

    private final HistoryService history;
    private final RepositoryService repository;
    private final Map<String, Map<String, Flow>> flows = new HashMap<>();
    private final Map<String, Set<String>> choosing = new HashMap<>();
    private final Map<String, Set<String>> walked = new HashMap<>();
    private final Map<String, Set<String>> seen = new HashMap<>();

    WalkedFlows(HistoryService history, RepositoryService repository) {
        this.history = history;
        this.repository = repository;
    }

    /**
     * Notes the arrows of one step of a case.
     *
     * @param left the element that the step began at, null when the case was filed
     */
    void step(String definition, String instance, String left) {
        Set<String> entered = new HashSet<>();
        Set<String> known = seen.computeIfAbsent(instance, any -> new HashSet<>());
        for (HistoricActivityInstance one : history.createHistoricActivityInstanceQuery()
                .processInstanceId(instance)
                .list()) {
            if (known.add(one.getId())) {
                entered.add(one.getActivityId());
            }
        }
        Set<String> sources = new HashSet<>(entered);
        if (left != null) {
            sources.add(left);
        }
        Map<String, Set<String>> chosen = new HashMap<>();
        for (Flow flow : flowsOf(definition).values()) {
            if (sources.contains(flow.from()) && entered.contains(flow.to())) {
                chosen.computeIfAbsent(flow.from(), any -> new HashSet<>()).add(flow.id());
            }
        }
        chosen.forEach((from, ways) -> {
            if (choosing.get(definition).contains(from) && ways.size() > 1) {
                ways.removeAll(explainedOtherwise(definition, from, ways, sources));
                assertThat(ways)
                        .as(
                                "the way that %s chose in one step: the history does not name arrows, so let those"
                                        + " that lead to the same element meet in a gateway",
                                from)
                        .hasSize(1);
            }
            walked.computeIfAbsent(definition, any -> new HashSet<>()).addAll(ways);
        });
    }

    /** Those of a gateway's arrows whose target was entered from another element, too, as where they meet further on. */
    private Set<String> explainedOtherwise(String definition, String from, Set<String> ways, Set<String> sources) {
        Map<String, Flow> all = flowsOf(definition);
        Set<String> otherwise = new HashSet<>();
        for (String way : ways) {
            boolean another = all.values().stream()
                    .anyMatch(flow -> flow.to().equals(all.get(way).to())
                            && !flow.from().equals(from)
                            && sources.contains(flow.from()));
            if (another) {
                otherwise.add(way);
            }
        }
        return otherwise;
    }

    /** Arrows that no case has gone along. */
    Set<String> missing(String definition) {
        Set<String> missing = new TreeSet<>(flowsOf(definition).keySet());
        missing.removeAll(walked.getOrDefault(definition, Set.of()));
        return missing;
    }

    private Map<String, Flow> flowsOf(String definition) {
        return flows.computeIfAbsent(definition, id -> {
            var model = repository.getBpmnModelInstance(id);
            choosing.put(
                    id,
                    model.getModelElementsByType(ExclusiveGateway.class).stream()
                            .map(FlowNode::getId)
                            .collect(java.util.stream.Collectors.toSet()));
            Map<String, Flow> read = new LinkedHashMap<>();
            Set<List<String>> pairs = new HashSet<>();
            Collection<SequenceFlow> arrows = model.getModelElementsByType(SequenceFlow.class);
            for (SequenceFlow arrow : arrows) {
                Flow flow = new Flow(
                        arrow.getId(),
                        arrow.getSource().getId(),
                        arrow.getTarget().getId());
                assertThat(pairs.add(List.of(flow.from(), flow.to())))
                        .as("history tells two arrows from %s to %s apart", flow.from(), flow.to())
                        .isTrue();
                read.put(flow.id(), flow);
            }
            return read;
        });
    }
}
