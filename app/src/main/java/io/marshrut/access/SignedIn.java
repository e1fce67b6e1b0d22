package io.marshrut.access;

import java.io.Serializable;
import java.security.Principal;

/** Who a session or a call belongs to. Roles are read anew at each call, so that a change counts at once. */
public record SignedIn(String login) implements Principal, Serializable {

    @Override
    public String getName() {
        return login;
    }
}
