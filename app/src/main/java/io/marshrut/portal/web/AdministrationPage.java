package io.marshrut.portal.web;

import io.marshrut.access.Permission;
import io.marshrut.access.Permissions;
import io.marshrut.shared.Caller;
import io.marshrut.shared.web.PageController;
import org.springframework.web.bind.annotation.GetMapping;

/** The contents of the administration: what is kept where. */
@PageController
class AdministrationPage {

    private final Permissions permissions;

    AdministrationPage(Permissions permissions) {
        this.permissions = permissions;
    }

    @GetMapping("/admin")
    String contents(Caller caller) {
        permissions.require(caller, Permission.ADMINISTER);
        return "portal/administration";
    }
}
