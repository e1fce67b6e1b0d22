package io.marshrut.worklist;

import io.marshrut.access.Permission;
import io.marshrut.access.Permissions;
import io.marshrut.shared.Caller;
import io.marshrut.shared.Paged;
import io.marshrut.shared.Problem;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The inbox, as people read it. A person sees what waits for them or for a role they hold. */
@Service
public class Worklist {

    private final WorkItemRows rows;
    private final WorkItemSearch search;
    private final OpenItems open;
    private final WorkOrigins origins;
    private final Permissions permissions;

    Worklist(WorkItemRows rows, WorkItemSearch search, OpenItems open, WorkOrigins origins, Permissions permissions) {
        this.rows = rows;
        this.search = search;
        this.open = open;
        this.origins = origins;
        this.permissions = permissions;
    }

    @Transactional(readOnly = true)
    public Paged<WorkItem> list(Caller caller, WorkItemFilter filter, Paged.Request page) {
        return search.page(caller, filter, page);
    }

    @Transactional(readOnly = true)
    public WorkItemCounts counts(Caller caller) {
        return search.counts(caller);
    }

    /** Whether items of others are the caller's business. */
    public boolean seesAll(Caller caller) {
        return permissions.permits(caller, Permission.READ_TASKS);
    }

    /** @throws Problem 404 where it does not exist or is not the caller's business */
    @Transactional(readOnly = true)
    public WorkItem get(Caller caller, UUID id) {
        return rows.find(id).filter(item -> open.mayRead(caller, item)).orElseThrow(Problem::notFound);
    }

    /** Whether it is the caller's to move on: they hold it, may take it, or lead its group. */
    public boolean mayActOn(Caller caller, WorkItem item) {
        return open.mayActOn(caller, item);
    }

    /** Path of the page on which an item is decided. */
    public String page(WorkItem item) {
        return origins.of(item).page(item);
    }

    /** The priorities of what the given items are about, by item, where there are some. */
    @Transactional(readOnly = true)
    public Map<UUID, String> priorities(Collection<WorkItem> items) {
        return origins.priorities(items);
    }

    /** For how many others each of the given items' subjects waits, where it waits for some. */
    @Transactional(readOnly = true)
    public Map<UUID, Integer> waits(Collection<WorkItem> items) {
        return origins.waits(items);
    }

    /** Of the required documents of the given items those that are there. */
    @Transactional(readOnly = true)
    public Map<UUID, Set<String>> presentDocuments(Collection<WorkItem> items) {
        return origins.presentDocuments(items);
    }
}
