package io.marshrut.access.web;

import io.marshrut.access.Permissions;
import io.marshrut.access.Role;
import io.marshrut.shared.Caller;
import org.springframework.stereotype.Component;

/** Names of roles on pages, {@code roles} in templates. */
@Component("roles")
public class RoleNames {

    private final Permissions permissions;

    RoleNames(Permissions permissions) {
        this.permissions = permissions;
    }

    /** «Бухгалтер»; the code itself where there is no such role any more. */
    public String name(String code, Caller reader) {
        Role role = permissions.allRoles().get(code);
        return role == null ? code : role.name().in(reader.locale());
    }
}
