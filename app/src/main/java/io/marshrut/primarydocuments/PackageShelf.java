package io.marshrut.primarydocuments;

import io.marshrut.shared.Caller;
import io.marshrut.shared.Problem;
import java.util.UUID;

/** Where an upload is put at once (комплект): declared here, known to the package below. */
public interface PackageShelf {

    /**
     * Asked before the bytes are taken in.
     *
     * @throws Problem 422 on {@code package} where the caller knows no such package; 403; 409 where it is closed
     */
    void check(Caller caller, String packageId);

    /** In the transaction that makes the document's card. */
    void put(Caller caller, String packageId, UUID document);
}
