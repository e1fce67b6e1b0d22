package io.marshrut.worklist;

import io.marshrut.access.Permission;
import io.marshrut.access.Permissions;
import io.marshrut.directory.Directory;
import io.marshrut.journal.Journal;
import io.marshrut.journal.Subject;
import io.marshrut.shared.Caller;
import io.marshrut.shared.Comments;
import io.marshrut.shared.Problem;
import io.marshrut.shared.Transactions;
import io.marshrut.sla.Sla;
import io.marshrut.sla.SlaClock;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** Changes the time of a stage: the head of the department that does the work may, and an administrator. */
@Service
public class Deadlines {

    private final Worklist worklist;
    private final WorkItemRows rows;
    private final Sla sla;
    private final Permissions permissions;
    private final Directory directory;
    private final Journal journal;
    private final Transactions transactions;

    Deadlines(
            Worklist worklist,
            WorkItemRows rows,
            Sla sla,
            Permissions permissions,
            Directory directory,
            Journal journal,
            Transactions transactions) {
        this.worklist = worklist;
        this.rows = rows;
        this.sla = sla;
        this.permissions = permissions;
        this.directory = directory;
        this.journal = journal;
        this.transactions = transactions;
    }

    public boolean mayChange(Caller caller, WorkItem item) {
        return item.state().isPending()
                && item.clockId() != null
                && (permissions.permits(caller, Permission.ADMINISTER) || isHead(caller, item));
    }

    /**
     * @param policy {@code P<n>D} or {@code PT<h>H<m>M}, from the start of the stage on
     * @throws Problem 403; 409 {@code already_decided}, {@code no_deadline}; 422 where the policy has neither form
     */
    public WorkItem change(Caller caller, UUID id, String policy, String comment) {
        WorkItem shown = worklist.get(caller, id);
        if (shown.clockId() == null) {
            throw Problem.conflict("no_deadline");
        }
        if (!shown.state().isPending()) {
            throw Problem.conflict("already_decided");
        }
        if (!mayChange(caller, shown)) {
            throw Problem.forbidden();
        }
        String reason = Comments.optional(comment);
        return transactions.call(() -> {
            WorkItem item = rows.locked(id).orElseThrow(Problem::notFound);
            String before = sla.clock(item.clockId()).policy();
            SlaClock changed = sla.change(item.clockId(), policy);
            WorkItem due = item.due(changed.dueAt(), changed.warnAt());
            rows.update(due);
            journal.record(
                            caller,
                            new Subject(item.subject().type(), item.subject().id()),
                            "task.deadline-changed")
                    .inStage(item.stageKey(), item.stage())
                    .comment(reason)
                    .detail("before", before)
                    .detail("after", changed.policy())
                    .write();
            return due;
        });
    }

    private boolean isHead(Caller caller, WorkItem item) {
        return item.groups().stream()
                .map(directory::serving)
                .flatMap(Optional::stream)
                .anyMatch(department -> caller.is(department.head()));
    }
}
