package io.marshrut.claims;

import io.marshrut.directory.Directory;
import io.marshrut.directory.Employee;
import io.marshrut.worklist.WorkItem;
import io.marshrut.worklist.WorkItemAssigned;
import io.marshrut.worklist.WorkItemClosed;
import io.marshrut.worklist.WorkItemOpened;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Who is around a claim: who brought it, the lawyers, and whoever has one of its stages to do. */
@Component
class ClaimPeople {

    private static final String LAWYER = "lawyer";

    private final Directory directory;
    private final ClaimRows rows;
    private final ClaimReaders readers;

    ClaimPeople(Directory directory, ClaimRows rows, ClaimReaders readers) {
        this.directory = directory;
        this.rows = rows;
        this.readers = readers;
    }

    Set<String> lawyersOf(Claim claim) {
        return directory.holdersOf(LAWYER, claim.place()).stream()
                .map(Employee::login)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Those, and who brought it. */
    Set<String> allOf(Claim claim) {
        Set<String> people = lawyersOf(claim);
        people.add(claim.initiator());
        return people;
    }

    @EventListener
    void opened(WorkItemOpened opened) {
        admit(opened.item());
    }

    @EventListener
    void assigned(WorkItemAssigned assigned) {
        admit(assigned.item());
    }

    /** Who decided it keeps seeing what became of it. */
    @EventListener
    void closed(WorkItemClosed closed) {
        if (closed.item().decidedBy() != null) {
            admit(closed.item(), closed.item().decidedBy());
        }
    }

    private void admit(WorkItem item) {
        if (item.assignee() != null) {
            admit(item, item.assignee());
        }
    }

    private void admit(WorkItem item, String login) {
        if (item.kind().equals(Claim.KIND)) {
            rows.ofRequest(UUID.fromString(item.subject().id()))
                    .ifPresent(claim -> readers.admit(claim.id(), Set.of(login)));
        }
    }
}
