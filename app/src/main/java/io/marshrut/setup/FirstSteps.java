package io.marshrut.setup;

import io.marshrut.access.Permission;
import io.marshrut.access.Permissions;
import io.marshrut.directory.Directory;
import io.marshrut.shared.Caller;
import io.marshrut.shared.Paged;
import org.springframework.stereotype.Component;

/** What an administrator of a new company does next, {@code firstSteps} on the page of one's work. */
@Component
public class FirstSteps {

    private final Permissions permissions;
    private final Directory directory;

    FirstSteps(Permissions permissions, Directory directory) {
        this.permissions = permissions;
        this.directory = directory;
    }

    public boolean areOpenTo(Caller caller) {
        return permissions.permits(caller, Permission.ADMINISTER) && (lacksPeople() || lacksSites());
    }

    public boolean lacksPeople() {
        return directory.employees(null, null, null, new Paged.Request(0, 1)).total() < 2;
    }

    public boolean lacksSites() {
        return directory.sites().size() < 2;
    }
}
