package io.marshrut.requests;

import io.marshrut.engine.Stage;
import io.marshrut.engine.Wait;
import io.marshrut.engine.Waits;
import io.marshrut.shared.Caller;
import io.marshrut.worklist.WorkItem;
import io.marshrut.worklist.WorkItems;
import io.marshrut.worklist.Worklist;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the stage at which a request is asks of people, and shows them; for whoever has read the request. */
@Service
public class RequestStages {

    private final Catalogue catalogue;
    private final Corrections corrections;
    private final Waits waits;
    private final WorkItems workItems;
    private final Worklist worklist;

    RequestStages(Catalogue catalogue, Corrections corrections, Waits waits, WorkItems workItems, Worklist worklist) {
        this.workItems = workItems;
        this.worklist = worklist;
        this.catalogue = catalogue;
        this.corrections = corrections;
        this.waits = waits;
    }

    /** Whether deciding this item may bring new values for what was filed. */
    public boolean mayCorrect(ServiceRequest request, WorkItem item) {
        return corrections.allows(request, item);
    }

    /** Whether the work of this item may be given out to a contractor. */
    public boolean mayGiveOut(ServiceRequest request, WorkItem item) {
        return item.origin().equals(StageItems.ORIGIN)
                && catalogue
                        .version(request.definitionId())
                        .flatMap(entry -> entry.process().stage(item.stageKey()))
                        .filter(Stage::contractor)
                        .isPresent();
    }

    /** What is filled with the decision of an item; compulsory is what a positive one needs. */
    public RequestForm askedAt(ServiceRequest request, WorkItem item) {
        return corrections.asked(request, item);
    }

    /** All that may come with the decision of an item that corrects the request. */
    public RequestForm correctable(ServiceRequest request, WorkItem item) {
        return corrections.correctable(request, item);
    }

    /** Keys of the fields that the caller does not see, as long as a stage waits for them that hides these. */
    public Set<String> hiddenFrom(Caller caller, RequestView view) {
        if (Requests.isOnesOwn(caller, view.request())) {
            return Set.of();
        }
        List<String> stages = view.pending().stream()
                .filter(item -> item.origin().equals(StageItems.ORIGIN))
                .filter(item -> item.waitsFor(caller) || item.isHeldBy(caller))
                .map(WorkItem::stageKey)
                .toList();
        return stages.isEmpty()
                ? Set.of()
                : catalogue
                        .version(view.request().definitionId())
                        .orElseThrow()
                        .form()
                        .hiddenAt(stages);
    }

    /** Whether a stage of a request is the caller's to move on, also while the request stands aside. */
    @Transactional(readOnly = true)
    public boolean mayMove(Caller caller, UUID id) {
        return workItems.of(ServiceRequest.SUBJECT, id).stream()
                .filter(item ->
                        item.origin().equals(StageItems.ORIGIN) && !item.state().isOver())
                .anyMatch(item -> worklist.mayActOn(caller, item));
    }

    /** The moments that a request waits for while nobody has to do anything. */
    @Transactional(readOnly = true)
    public List<Wait> waits(RequestView view) {
        ServiceRequest request = view.request();
        return request.status().isOpen() && request.instanceId() != null ? waits.of(request.instanceId()) : List.of();
    }
}
