package io.marshrut.primarydocuments.web;

import io.marshrut.shared.Caller;
import io.marshrut.shared.Paged;
import io.marshrut.worklist.WorkItem;
import io.marshrut.worklist.WorkItemFilter;
import io.marshrut.worklist.WorkItemFilter.Scope;
import io.marshrut.worklist.Worklist;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What waits for this person to be verified: their own first, then their group's, by due date. */
@Component
class VerificationQueue {

    private static final String KIND = "documents/primary-document";

    private final Worklist worklist;

    VerificationQueue(Worklist worklist) {
        this.worklist = worklist;
    }

    /** Id of the next document. */
    Optional<String> next(Caller caller) {
        return Stream.of(Scope.MINE, Scope.GROUP)
                .map(scope -> page(caller, scope))
                .flatMap(page -> page.items().stream())
                .map((WorkItem item) -> item.subject().id())
                .findFirst();
    }

    long size(Caller caller) {
        return page(caller, Scope.MINE).total() + page(caller, Scope.GROUP).total();
    }

    private Paged<WorkItem> page(Caller caller, Scope scope) {
        WorkItemFilter filter = new WorkItemFilter(scope, KIND, null, null, null, null, WorkItemFilter.Order.DUE);
        return worklist.list(caller, filter, new Paged.Request(0, 1));
    }
}
