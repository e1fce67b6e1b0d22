package io.marshrut.directory;

import io.marshrut.shared.LocalText;

/**
 * A department (подразделение).
 *
 * @param servingRole the role whose holders serve requests for it, null where it serves nobody
 * @param head login of its head, may be null
 */
public record Department(String code, LocalText name, String parent, String site, String servingRole, String head) {}
