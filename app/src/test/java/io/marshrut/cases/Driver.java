package io.marshrut.cases;

import io.marshrut.documents.Upload;
import io.marshrut.engine.StageDecision;
import io.marshrut.engine.StageDecision.Outcome;
import io.marshrut.primarydocuments.PrimaryDocuments;
import io.marshrut.primarydocuments.Verification;
import io.marshrut.requests.CatalogEntry;
import io.marshrut.requests.Catalogue;
import io.marshrut.requests.RequestDraft;
import io.marshrut.requests.RequestStages;
import io.marshrut.requests.Requests;
import io.marshrut.requests.ServiceRequest;
import io.marshrut.shared.Caller;
import io.marshrut.shared.Problem;
import io.marshrut.worklist.Assignments;
import io.marshrut.worklist.Decisions;
import io.marshrut.worklist.WorkItem;
import io.marshrut.worklist.WorkItems;
import io.marshrut.worklist.Worklist;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.springframework.core.io.ByteArrayResource;

/** Does to cases what people do, at random. Every action tells how many lines of the journal it must have made. */
final class Driver {

    private static final int OFTEN = 60;

    private final RandomGenerator random;
    private final People people;
    private final Catalogue catalogue;
    private final Requests requests;
    private final RequestStages stages;
    private final PrimaryDocuments documents;
    private final Worklist worklist;
    private final Assignments assignments;
    private final Decisions decisions;
    private final WorkItems workItems;
    private final FilledForm form;
    private final RelatedCases related;
    private final List<Case> filed = new ArrayList<>();
    private LocalDate today;

    Driver(
            RandomGenerator random,
            People people,
            Catalogue catalogue,
            Requests requests,
            RequestStages stages,
            PrimaryDocuments documents,
            Worklist worklist,
            Assignments assignments,
            Decisions decisions,
            WorkItems workItems,
            RelatedCases related) {
        this.related = related;
        this.random = random;
        this.people = people;
        this.catalogue = catalogue;
        this.requests = requests;
        this.stages = stages;
        this.documents = documents;
        this.worklist = worklist;
        this.assignments = assignments;
        this.decisions = decisions;
        this.workItems = workItems;
        this.form = new FilledForm(random, people);
    }

    /** What was tried last, for whoever looks into a run that failed. */
    String doing() {
        return doing;
    }

    Case file(LocalDate day) {
        today = day;
        doing = "filing";
        Caller author = people.caller(people.anybody(random).login());
        // the product's own kinds: other tests publish broken ones in the portal that all share
        List<CatalogEntry> kinds = catalogue.entries(author).stream()
                .filter(entry -> getClass().getResource("/processes/" + entry.kind() + "/catalog.yaml") != null)
                .toList();
        CatalogEntry kind = kinds.get(random.nextInt(kinds.size()));
        String site = random.nextBoolean() ? null : people.anySite(random);
        String other = random.nextInt(5) == 0 ? people.anybody(random).login() : null;
        UUID id = requests.submit(
                        author,
                        new RequestDraft(
                                kind.kind(), site, form.fields(kind.form().filing(), today), other))
                .id();
        Case one = new Case("request", id, kind.kind());
        filed.add(one);
        return one;
    }

    private String doing = "";

    List<WorkItem> pending(Case one) {
        return workItems.pendingOf(one.type(), List.of(one.id()));
    }

    /** @return how many lines of the journal people made */
    int step(Case one) {
        List<WorkItem> open = pending(one).stream()
                .filter(item -> item.state() == WorkItem.State.OPEN)
                .toList();
        if (open.isEmpty()) {
            return 0;
        }
        WorkItem item = open.get(random.nextInt(open.size()));
        Caller actor = people.caller(actor(item));
        int dice = random.nextInt(100);
        doing = "%s does %d at %s of %s".formatted(actor.login(), dice, item.stageKey(), one);
        if (dice < OFTEN) {
            return decide(one, item, actor, any(item.decisions()));
        }
        if (dice < 70) {
            boolean held = item.assignee() != null;
            assignments.claim(actor, item.id());
            return held ? 0 : 1;
        }
        if (dice < 75) {
            if (item.assignee() == null || item.groups().isEmpty()) {
                return 0;
            }
            assignments.unclaim(actor, item.id());
            return 1;
        }
        if (dice < 83) {
            return delegate(item, actor);
        }
        if (!one.isRequest()) {
            return 0;
        }
        if (dice < 91) {
            return comment(one, actor);
        }
        return dice < 97 ? related.relate(one, filed, actor) : withdraw(one);
    }

    /** Moves a case towards its end: no questions, nothing sent back. */
    int finish(Case one) {
        WorkItem item = pending(one).stream()
                .filter(waiting -> waiting.state() == WorkItem.State.OPEN)
                .findFirst()
                .orElseThrow(() -> new AssertionError("Nothing of " + one + " waits for anybody"));
        List<StageDecision> onwards = item.decisions().stream()
                .filter(decision -> decision.outcome() == Outcome.POSITIVE || decision.outcome() == Outcome.NEGATIVE)
                .toList();
        return decide(one, item, people.caller(actor(item)), any(onwards.isEmpty() ? item.decisions() : onwards));
    }

    private int decide(Case one, WorkItem item, Caller actor, StageDecision decision) {
        doing = "%s decides %s at %s of %s".formatted(actor.login(), decision.key(), item.stageKey(), one);
        String comment =
                decision.commentRequired() || random.nextBoolean() ? "Потому что " + random.nextInt(1_000) : null;
        if (!one.isRequest()) {
            boolean accept = decision.outcome() == Outcome.POSITIVE;
            documents.verify(
                    actor,
                    one.id(),
                    new Verification(null, Map.of(), null, accept, accept ? comment : "Не наш документ"));
            return 1;
        }
        int attached = decision.outcome() == Outcome.POSITIVE ? attachMissing(one, item, actor) : 0;
        ServiceRequest before = requests.get(Caller.system(), one.id()).request();
        try {
            decisions.decide(actor, item.id(), decision.key(), comment, correction(before, item, decision));
        } catch (Problem refused) {
            if (refused.code().equals("waits_for_others")) {
                return attached;
            }
            throw refused;
        }
        ServiceRequest after = requests.get(Caller.system(), one.id()).request();
        return attached + 1 + changes(before, after);
    }

    /** Of what was filed, of what stages fill, and of the priority each change is a line of its own. */
    private int changes(ServiceRequest before, ServiceRequest after) {
        Map<Boolean, Long> changed = requests.entryOf(after).form().fields().stream()
                .filter(field -> !String.valueOf(before.fields().get(field.key()))
                        .equals(String.valueOf(after.fields().get(field.key()))))
                .collect(Collectors.partitioningBy(field -> field.filledAt().isEmpty(), Collectors.counting()));
        boolean reprioritised = !Objects.equals(before.priority(), after.priority());
        return (changed.get(true) > 0 ? 1 : 0) + (changed.get(false) > 0 ? 1 : 0) + (reprioritised ? 1 : 0);
    }

    /** What the stage asks for; sometimes, where the model allows it, the whole form anew. */
    private Map<String, Object> correction(ServiceRequest request, WorkItem item, StageDecision decision) {
        boolean correct =
                decision.outcome() != Outcome.QUESTION && random.nextBoolean() && stages.mayCorrect(request, item);
        if (correct) {
            return form.fields(stages.correctable(request, item), Map.of(), today);
        }
        boolean fill = decision.outcome() == Outcome.POSITIVE || random.nextBoolean();
        return fill ? form.fields(stages.askedAt(request, item), request.fields(), today) : Map.of();
    }

    private int attachMissing(Case one, WorkItem item, Caller actor) {
        List<String> missing = item.requiredDocuments().stream()
                .map(document -> document.key())
                .filter(key -> !worklist.presentDocuments(List.of(item))
                        .getOrDefault(item.id(), java.util.Set.of())
                        .contains(key))
                .toList();
        byte[] content = ("документ " + random.nextLong()).getBytes(StandardCharsets.UTF_8);
        missing.forEach(key -> requests.attach(actor, one.id(), key, upload(key, content)));
        return missing.size();
    }

    private static Upload upload(String key, byte[] content) {
        return new Upload(key + ".txt", content.length, new ByteArrayResource(content));
    }

    private int delegate(WorkItem item, Caller actor) {
        String to = people.anybody(random).login();
        if (to.equals(item.assignee())) {
            return 0;
        }
        try {
            assignments.delegate(actor, item.id(), to, random.nextBoolean() ? "Посмотрите, пожалуйста" : null);
            return 1;
        } catch (Problem refused) {
            if (refused.kind().status() != 422) {
                throw refused;
            }
            // the colleague may not decide such items
            return 0;
        }
    }

    /** Something that stands aside goes on by itself, or goes on standing there. */
    int aside(Case one) {
        return random.nextInt(3) > 0 ? 0 : related.separate(one, this::whoMovesOn);
    }

    private Caller whoMovesOn(Case one) {
        return pending(one).stream()
                .findFirst()
                .map(item -> people.caller(actor(item)))
                .orElseGet(() -> people.caller(people.anybody(random).login()));
    }

    /** What the last step did to other cases: how many lines of the journal it made there. */
    Map<Case, Integer> alsoMade() {
        return related.alsoMade();
    }

    private int comment(Case one, Caller actor) {
        requests.comment(actor, one.id(), "Замечание " + random.nextInt(1_000_000));
        return 1;
    }

    private int withdraw(Case one) {
        String initiator = requests.get(Caller.system(), one.id()).request().initiator();
        requests.withdraw(people.caller(initiator), one.id(), random.nextBoolean() ? "Уже не нужно" : null);
        return 1;
    }

    private String actor(WorkItem item) {
        if (item.assignee() != null) {
            return item.assignee();
        }
        List<String> candidates = item.groups().stream()
                .flatMap(group -> people.holding(group).stream())
                .distinct()
                // others hold the role elsewhere
                .filter(login -> item.isCandidate(people.caller(login)))
                .sorted()
                .collect(Collectors.toList());
        return any(candidates);
    }

    private <T> T any(List<T> some) {
        return some.get(random.nextInt(some.size()));
    }

    Strangers strangers() {
        return new Strangers(random, people, decisions);
    }
}
