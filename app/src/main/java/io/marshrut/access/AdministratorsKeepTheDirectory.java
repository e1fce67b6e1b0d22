package io.marshrut.access;

import io.marshrut.directory.Administrators;
import io.marshrut.shared.Caller;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Who administers the portal keeps its people, sites and departments. */
@Component
class AdministratorsKeepTheDirectory implements Administrators {

    private final Permissions permissions;

    AdministratorsKeepTheDirectory(Permissions permissions) {
        this.permissions = permissions;
    }

    @Override
    public void require(Caller caller) {
        permissions.require(caller, Permission.ADMINISTER);
    }

    @Override
    public Set<String> administering() {
        return permissions.rolesWith(Permission.ADMINISTER);
    }

    @Override
    public Set<String> roles() {
        return permissions.roles();
    }
}
