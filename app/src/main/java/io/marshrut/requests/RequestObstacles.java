package io.marshrut.requests;

import io.marshrut.shared.Caller;
import io.marshrut.shared.Problem;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** What keeps requests from going on besides their own stages; had by the package that relates requests. */
public interface RequestObstacles {

    /** For how many others each of these waits; who waits for none is not named. */
    Map<UUID, Integer> waits(Collection<UUID> requests);

    /** @throws Problem 409 {@code waits_for_others} where nothing may be decided positively yet */
    void checkMayGoOn(Caller caller, UUID request);
}
