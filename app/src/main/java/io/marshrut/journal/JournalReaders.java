package io.marshrut.journal;

import io.marshrut.shared.Caller;

/** Who may read the whole journal. The packages that know roles stand below this one and answer. */
public interface JournalReaders {

    /** @throws io.marshrut.shared.Problem 403 for everybody else */
    void require(Caller caller);
}
