package io.marshrut.documentpackages;

import java.util.UUID;

/**
 * What people say of a package.
 *
 * @param title may be empty
 * @param counterparty id, ИНН or «ИНН/КПП»; blank to let the documents tell it
 * @param contractId may be null, as may {@code powerId}
 */
public record PackageDraft(
        PackageOperation operation, String title, String counterparty, UUID contractId, UUID powerId) {}
