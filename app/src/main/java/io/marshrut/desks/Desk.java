package io.marshrut.desks;

import io.marshrut.directory.Department;
import io.marshrut.requests.CatalogEntry;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A service desk (служба): the kinds of request of one folder of process packages and who works on them.
 *
 * @param code the folder, such as {@code it}
 * @param kinds newest versions, by title
 * @param roles whose holders work here: those that may read every request of one of the kinds
 * @param department that serves it, null where none does
 */
public record Desk(String code, List<CatalogEntry> kinds, Set<String> roles, Department department) {

    public List<String> kindCodes() {
        return kinds.stream().map(CatalogEntry::kind).toList();
    }

    public Optional<CatalogEntry> kind(String code) {
        return kinds.stream().filter(one -> one.kind().equals(code)).findFirst();
    }
}
