package io.marshrut.documentpackages;

import io.marshrut.shared.Caller;
import io.marshrut.shared.Problem;
import io.marshrut.worklist.Decisions;
import io.marshrut.worklist.WorkItem;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** What the site's people answer on the package's page (ответ площадки); the same as deciding the item in the inbox. */
@Service
public class SiteAnswers {

    private final DocumentPackages packages;
    private final Decisions decisions;

    SiteAnswers(DocumentPackages packages, Decisions decisions) {
        this.packages = packages;
        this.decisions = decisions;
    }

    /** The item that the caller may answer. */
    public Optional<WorkItem> waitingFor(Caller caller, UUID id) {
        return packages.waiting(caller, id).filter(item -> item.waitsFor(caller));
    }

    /** @throws Problem 404; 403 where nothing waits for the caller; as the decision of any task */
    public void answer(Caller caller, UUID id, String decision, String comment) {
        WorkItem item = waitingFor(caller, id).orElseThrow(Problem::forbidden);
        decisions.decide(caller, item.id(), decision, comment, Map.of());
    }
}
