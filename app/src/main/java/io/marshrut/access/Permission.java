package io.marshrut.access;

/** What a role may permit. Which single objects a caller sees is a row-level rule of the package that owns them. */
public enum Permission {
    SUBMIT_REQUESTS,
    READ_ALL_REQUESTS,
    UPLOAD_DOCUMENTS,
    READ_ALL_DOCUMENTS,
    VERIFY_DOCUMENTS,
    READ_COUNTERPARTIES,
    MANAGE_COUNTERPARTIES,
    /** See the equipment of every site; one's own site's everybody sees. */
    READ_ASSETS,
    MANAGE_ASSETS,
    /** See and hand over everybody's items. */
    READ_ALL_TASKS,
    ADMINISTER
}
