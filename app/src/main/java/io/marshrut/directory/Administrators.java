package io.marshrut.directory;

import io.marshrut.shared.Caller;
import java.util.Set;

/** Who administers the company. The package that knows permissions stands below this one and answers. */
public interface Administrators {

    /** @throws io.marshrut.shared.Problem 403 for everybody else */
    void require(Caller caller);

    /** Codes of the roles whose holders administer. */
    Set<String> administering();

    /** Codes of all roles that somebody may be given. */
    Set<String> roles();
}
