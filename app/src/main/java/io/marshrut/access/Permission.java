package io.marshrut.access;

/**
 * What a role may permit. How far it reaches (the whole company, a site, a department) stands in the role and in what the
 * role is bound to.
 */
public enum Permission {
    SUBMIT_REQUESTS(null),
    READ_REQUESTS(null),
    UPLOAD_DOCUMENTS(Permission.OF_DOCUMENTS),
    READ_DOCUMENTS(Permission.OF_DOCUMENTS),
    VERIFY_DOCUMENTS(Permission.OF_DOCUMENTS),
    /** Release a package of documents that lacks something, with a reason. */
    OVERRIDE_PACKAGES(Permission.OF_DOCUMENTS),
    READ_COUNTERPARTIES(null),
    MANAGE_COUNTERPARTIES(null),
    READ_ASSETS(null),
    MANAGE_ASSETS(null),
    CREATE_CONTRACTS(Permission.OF_CONTRACTS),
    READ_CONTRACTS(Permission.OF_CONTRACTS),
    /** Correct what is registered, prolong and end it. */
    KEEP_CONTRACTS(Permission.OF_CONTRACTS),
    SIGN_CONTRACTS(Permission.OF_CONTRACTS),
    READ_POWERS(Permission.OF_POWERS),
    /** Revoke them. */
    KEEP_POWERS(Permission.OF_POWERS),
    READ_CLAIMS(Permission.OF_CLAIMS),
    /** Prepare and replace answers to them. */
    KEEP_CLAIMS(Permission.OF_CLAIMS),
    /** See and hand over the items of others. */
    READ_TASKS(null),
    /** Acknowledge messages as the accounting system, and see what was sent. */
    EXCHANGE(null),
    /** Never exercised in the place of somebody absent. */
    ADMINISTER(null);

    private static final String OF_CONTRACTS = "contracts/contract-approval";
    private static final String OF_POWERS = "legal/power-of-attorney";
    private static final String OF_CLAIMS = "legal/claim";
    private static final String OF_DOCUMENTS = "documents/primary-document";

    private final String kind;

    Permission(String kind) {
        this.kind = kind;
    }

    /** The one kind of work that it is about; null where it is about more than one. */
    String kind() {
        return kind;
    }
}
