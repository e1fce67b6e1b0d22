package io.marshrut.approvals;

import io.marshrut.shared.Place;
import java.util.UUID;

/** What can be approved: implemented by the package of each kind of document. Called inside the approval's transaction. */
public interface ApprovalSubject {

    /** As in {@link Approval#subjectType()}. */
    String type();

    /** Path of the page on which an item is decided. */
    String page(UUID subjectId, UUID itemId);

    /** Locks the document, before anything of its approval is locked: always in this order. */
    void hold(UUID subjectId);

    /** Somebody has to do with it from now on, and may read it. */
    void admit(UUID subjectId, String login);

    /** Likewise whoever holds a role that reaches the place. */
    void admit(UUID subjectId, String role, Place place);

    /** Something that lists and search show has changed. */
    void changed(UUID subjectId);
}
