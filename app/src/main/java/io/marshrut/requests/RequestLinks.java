package io.marshrut.requests;

import io.marshrut.shared.Caller;
import java.util.List;
import java.util.UUID;

/** Leads from the card of a request to what came of it (что выпущено по заявке); had by the package that keeps it. */
public interface RequestLinks {

    /** Only to what the caller may read. */
    List<RequestLink> of(Caller caller, UUID request);
}
