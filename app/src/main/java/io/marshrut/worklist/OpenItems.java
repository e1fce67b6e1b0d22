package io.marshrut.worklist;

import io.marshrut.access.Permission;
import io.marshrut.access.Permissions;
import io.marshrut.directory.Department;
import io.marshrut.directory.Directory;
import io.marshrut.shared.Caller;
import io.marshrut.shared.Problem;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What waits for somebody, locked for whoever acts upon it; here stands who may. */
@Component
class OpenItems {

    private final WorkItemRows rows;
    private final Permissions permissions;
    private final Directory directory;

    OpenItems(WorkItemRows rows, Permissions permissions, Directory directory) {
        this.rows = rows;
        this.permissions = permissions;
        this.directory = directory;
    }

    /** @throws Problem 404 where it is not the caller's business, 409 {@code already_decided} */
    WorkItem pending(Caller caller, UUID id) {
        WorkItem item = rows.locked(id).filter(found -> mayRead(caller, found)).orElseThrow(Problem::notFound);
        if (item.state() == WorkItem.State.SHELVED) {
            throw Problem.conflict("put_aside");
        }
        if (!item.state().isPending()) {
            throw Problem.conflict("already_decided");
        }
        return item;
    }

    /** @throws Problem as above; 403, 409 {@code on_hold} or {@code held_by_other} where it does not wait for the caller */
    WorkItem decidable(Caller caller, UUID id) {
        WorkItem item = pending(caller, id);
        if (item.state() == WorkItem.State.ON_HOLD) {
            throw Problem.conflict("on_hold");
        }
        if (!item.waitsFor(caller)) {
            refuse(caller, item);
        }
        return item;
    }

    /** Whether it is with the caller, free for them, or work that they lead; also while it is put away. */
    boolean mayActOn(Caller caller, WorkItem item) {
        return item.isHeldBy(caller)
                || item.assignee() == null && item.isCandidate(caller)
                || !item.isByName() && (heads(caller, item) || permissions.permits(caller, Permission.ADMINISTER));
    }

    boolean mayRead(Caller caller, WorkItem item) {
        if (item.isByName()) {
            return item.names().contains(caller.login());
        }
        return item.isHeldBy(caller)
                || caller.is(item.decidedBy())
                || item.isCandidate(caller)
                || oversees(caller, item);
    }

    /** Whether the items of others are the caller's business here. */
    boolean oversees(Caller caller, WorkItem item) {
        return !item.isByName()
                && (permissions.permits(caller, Permission.READ_TASKS, item.kind(), item.place())
                        || heads(caller, item));
    }

    /** Whoever heads the department that does the work, or one above it, hands it out. */
    private boolean heads(Caller caller, WorkItem item) {
        List<Department> headed = directory.headedBy(caller.login());
        return !headed.isEmpty()
                && item.groups().stream()
                        .map(directory::serving)
                        .flatMap(Optional::stream)
                        .flatMap(serving -> directory.above(serving.code()).stream())
                        .anyMatch(code ->
                                headed.stream().anyMatch(one -> one.code().equals(code)));
    }

    /** A colleague of the same group meets a conflict; somebody who only may read it is forbidden to act. */
    void refuse(Caller caller, WorkItem item) {
        if (item.isCandidate(caller) && item.assignee() != null) {
            throw Problem.conflict("held_by_other", item.assignee());
        }
        throw Problem.forbidden();
    }
}
