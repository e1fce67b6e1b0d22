package io.marshrut.search;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Reads subjects of one type anew for the index. */
interface SubjectReader {

    /** {@code request}, {@code document} */
    String type();

    Optional<IndexedSubject> read(UUID id);

    /** Ids of all subjects after the given one, in order; for rebuilding the index. */
    List<UUID> idsAfter(UUID last, int limit);

    long count();
}
