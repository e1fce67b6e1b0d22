package io.marshrut.kinds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.marshrut.documents.Upload;
import io.marshrut.engine.StageDecision;
import io.marshrut.engine.StageDecision.Outcome;
import io.marshrut.kinds.KindPaths.Path;
import io.marshrut.kinds.KindPaths.Step;
import io.marshrut.requests.FormField;
import io.marshrut.requests.RequestDraft;
import io.marshrut.requests.Requests;
import io.marshrut.requests.ServiceRequest;
import io.marshrut.shared.Caller;
import io.marshrut.shared.Problem;
import io.marshrut.support.MovableClock;
import io.marshrut.worklist.Decisions;
import io.marshrut.worklist.WorkItem;
import io.marshrut.worklist.WorkItems;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationContext;
import org.springframework.core.io.ByteArrayResource;

/** Walks the paths of one kind: files, fills in, attaches, asks, decides, and looks where the request waits then. */
final class PathPlayer {

    /** A Tuesday morning in Moscow. */
    private static final Instant BEGIN = Instant.parse("2026-03-03T07:00:00Z");

    private final KindPaths kind;
    private final SmallCompany company;
    private final EngineTimers timers;
    private final WalkedFlows flows;
    private final WalkedDecisions walked;
    private final Requests requests;
    private final Decisions decisions;
    private final WorkItems workItems;
    private final MovableClock clock;
    private final Set<String> proved = new HashSet<>();

    private UUID id;
    private ServiceRequest request;

    PathPlayer(
            KindPaths kind,
            SmallCompany company,
            WalkedFlows flows,
            WalkedDecisions walked,
            ApplicationContext portal) {
        this.kind = kind;
        this.company = company;
        this.flows = flows;
        this.walked = walked;
        this.timers = new EngineTimers(portal);
        this.requests = portal.getBean(Requests.class);
        this.decisions = portal.getBean(Decisions.class);
        this.workItems = portal.getBean(WorkItems.class);
        this.clock = portal.getBean(MovableClock.class);
    }

    void walk(Path path) {
        clock.at(BEGIN, () -> {
            id = requests.submit(
                            company.caller(path.initiator()),
                            new RequestDraft(kind.kind(), company.site(), values(path.form()), null))
                    .id();
            look(null);
            waitsIn("filing", path.starts());
            path.steps().forEach(step -> take(path, step));
        });
        assertThat(request.status().isOpen())
                .as("the path '%s' leads to an end", path.name())
                .isFalse();
    }

    private void take(Path path, Step step) {
        if (step.isTimer()) {
            clock.moveTo(timers.due(request.instanceId(), step.at()).plusSeconds(1));
            timers.fire(request.instanceId(), step.at());
        } else {
            decide(path, step);
        }
        look(step.at());
        waitsIn(step.at(), step.then());
    }

    private void decide(Path path, Step step) {
        WorkItem item = open(step.at());
        Caller by = company.caller(step.by() != null ? step.by() : doerOf(path, step.at()));
        StageDecision decision = item.decision(step.decision())
                .orElseThrow(() -> new AssertionError(step.at() + " does not offer " + step.decision()));
        Map<String, Object> fills = new LinkedHashMap<>(
                decision.outcome() == Outcome.POSITIVE ? kind.fills().getOrDefault(step.at(), Map.of()) : Map.of());
        fills.putAll(step.fills());
        if (proved.add(step.at())) {
            strangersAreKeptOut(item);
            ask(path, item, by);
        }
        if (decision.outcome() == Outcome.POSITIVE) {
            bringDocuments(item, by, decision, fills);
            leaveOutWhatIsCompulsory(item, by, decision, fills);
        }
        decisions.decide(by, item.id(), decision.key(), comment(decision), values(fills));
        walked.add(request.definitionId(), step.at(), decision.key());
    }

    private String doerOf(Path path, String stage) {
        return kind.people().getOrDefault(stage, path.initiator());
    }

    private void strangersAreKeptOut(WorkItem item) {
        Caller stranger = company.caller("stranger");
        assertThatThrownBy(() -> decisions.decide(
                        stranger, item.id(), item.decisions().get(0).key(), "Можно?", Map.of()))
                .as("a stranger decides %s", item.stageKey())
                .isInstanceOf(Problem.class);
    }

    /** Where a stage may ask the initiator, it does so once: the stage waits, and goes on with the answer. */
    private void ask(Path path, WorkItem item, Caller by) {
        for (StageDecision question : item.decisions()) {
            if (question.outcome() == Outcome.QUESTION) {
                decisions.decide(by, item.id(), question.key(), "Уточните, пожалуйста", Map.of());
                walked.add(request.definitionId(), item.stageKey(), question.key());
                WorkItem answer = pending().stream()
                        .filter(one -> one.origin().equals("request-answer"))
                        .findFirst()
                        .orElseThrow();
                decisions.decide(company.caller(path.initiator()), answer.id(), "answer", "Отвечаю", Map.of());
            }
        }
    }

    private void bringDocuments(WorkItem item, Caller by, StageDecision decision, Map<String, Object> fills) {
        List<String> keys = item.requiredDocuments().stream()
                .map(document -> document.key())
                .toList();
        assertThat(keys)
                .as("documents that %s requires", item.stageKey())
                .isEqualTo(kind.documents().getOrDefault(item.stageKey(), List.of()));
        if (!keys.isEmpty() && proved.add("documents of " + item.stageKey() + " in " + id)) {
            if (proved.add("documents of " + item.stageKey())) {
                assertThat(refusal(by, item, decision, fills)).isEqualTo("required_documents_missing");
            }
            keys.forEach(key -> requests.attach(by, id, key, upload(key)));
        }
    }

    private void leaveOutWhatIsCompulsory(WorkItem item, Caller by, StageDecision decision, Map<String, Object> fills) {
        Map<String, Object> known = request.fields();
        List<String> compulsory = requests.entryOf(request).form().fields().stream()
                .filter(field -> field.filledAt().contains(item.stageKey()))
                .filter(field -> field.required() && field.isVisible(known) && !known.containsKey(field.key()))
                .map(FormField::key)
                .toList();
        if (!compulsory.isEmpty() && proved.add("fields of " + item.stageKey())) {
            Map<String, Object> fewer = new LinkedHashMap<>(fills);
            fewer.keySet().removeAll(compulsory);
            assertThat(refusal(by, item, decision, fewer))
                    .as("%s without %s", item.stageKey(), compulsory)
                    .isEqualTo("invalid_fields");
        }
    }

    private String refusal(Caller by, WorkItem item, StageDecision decision, Map<String, Object> fills) {
        try {
            decisions.decide(by, item.id(), decision.key(), comment(decision), values(fills));
            throw new AssertionError(item.stageKey() + " " + decision.key() + " is not refused");
        } catch (Problem refused) {
            return refused.code();
        }
    }

    private static String comment(StageDecision decision) {
        return decision.commentRequired() ? "Потому что так" : null;
    }

    private void waitsIn(String after, Collection<String> expected) {
        Set<String> stages = new HashSet<>();
        for (WorkItem item : pending()) {
            assertThat(item.dueAt()).as("due moment of %s", item.stageKey()).isNotNull();
            stages.add(item.stageKey());
        }
        if (!request.status().isOpen()) {
            stages.add(request.status().name());
        }
        assertThat(stages).as("where it waits after %s", after).containsExactlyInAnyOrderElementsOf(expected);
    }

    private WorkItem open(String stage) {
        return pending().stream()
                .filter(item -> item.stageKey().equals(stage))
                .findFirst()
                .orElseThrow(() -> new AssertionError("It does not wait in " + stage));
    }

    private List<WorkItem> pending() {
        return workItems.pendingOf("request", List.of(id));
    }

    /** What has become of it with a step. */
    private void look(String left) {
        request = requests.get(Caller.system(), id).request();
        flows.step(request.definitionId(), request.instanceId(), left);
    }

    private Map<String, Object> values(Map<String, Object> given) {
        Map<String, Object> values = new LinkedHashMap<>();
        given.forEach((key, value) -> values.put(
                key, value instanceof String text && text.startsWith("@") ? company.login(text.substring(1)) : value));
        return values;
    }

    private static Upload upload(String key) {
        byte[] content = ("документ " + UUID.randomUUID()).getBytes(java.nio.charset.StandardCharsets.UTF_8);
        return new Upload(key + ".txt", content.length, new ByteArrayResource(content));
    }
}
