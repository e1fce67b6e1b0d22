package io.marshrut.access;

import io.marshrut.shared.Caller;
import java.util.UUID;

/**
 * Things of one kind that some people may not know of. The package that owns them answers, so that the journal can tell
 * a refusal from a mistyped id; to the caller both are a 404.
 */
public interface GuardedThings {

    /** Whether there is such a thing and this caller may not read it. */
    boolean keepsFrom(Caller caller, UUID id);
}
