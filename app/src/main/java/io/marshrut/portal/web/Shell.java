package io.marshrut.portal.web;

import io.marshrut.access.Permission;
import io.marshrut.access.Permissions;
import io.marshrut.notifications.Notifications;
import io.marshrut.portal.BackingServices;
import io.marshrut.portal.People;
import io.marshrut.primarydocuments.PrimaryDocuments;
import io.marshrut.shared.Caller;
import io.marshrut.shared.Capacity;
import io.marshrut.worklist.WorkItemCounts;
import io.marshrut.worklist.Worklist;
import java.util.List;
import java.util.stream.Collectors;

/** What stands around a page for one reader; each number is asked for when the page shows it. */
public class Shell {

    private final Caller caller;
    private final String path;
    private final boolean demonstration;
    private final Worklist worklist;
    private final Notifications notifications;
    private final PrimaryDocuments documents;
    private final BackingServices services;
    private final Permissions permissions;
    private final People people;
    private WorkItemCounts counts;

    Shell(
            Caller caller,
            String path,
            boolean demonstration,
            Worklist worklist,
            Notifications notifications,
            PrimaryDocuments documents,
            BackingServices services,
            Permissions permissions,
            People people) {
        this.caller = caller;
        this.path = path;
        this.demonstration = demonstration;
        this.worklist = worklist;
        this.notifications = notifications;
        this.documents = documents;
        this.services = services;
        this.permissions = permissions;
        this.people = people;
    }

    public Caller caller() {
        return caller;
    }

    /** Short names of those in whose places the reader decides now, for the top bar; empty where there are none. */
    public String decidesFor() {
        return caller.standsInFor().stream()
                .map(Capacity::login)
                .distinct()
                .map(people::shortName)
                .collect(Collectors.joining(", "));
    }

    public String language() {
        return caller.locale().getLanguage();
    }

    /** Whether this very page is shown. */
    public boolean is(String page) {
        return path.equals(page);
    }

    public boolean isAtOne(List<String> sections) {
        return sections.stream().anyMatch(this::isAt);
    }

    public boolean isAt(String section) {
        return path.equals(section) || path.startsWith(section + "/");
    }

    public WorkItemCounts counts() {
        if (counts == null) {
            counts = worklist.counts(caller);
        }
        return counts;
    }

    public long unread() {
        return notifications.unread(caller);
    }

    public boolean showsDocuments() {
        return documents.mayUpload(caller) || documents.mayReadAll(caller);
    }

    public boolean showsCounterparties() {
        return permissions.permits(caller, Permission.READ_COUNTERPARTIES);
    }

    public boolean administers() {
        return permissions.permits(caller, Permission.ADMINISTER);
    }

    public boolean isDemonstration() {
        return demonstration;
    }

    public boolean keepsMails() {
        return notifications.keepsMails();
    }

    public List<String> away() {
        return services.away();
    }
}
