package io.marshrut.access;

import static io.marshrut.access.Permission.ADMINISTER;
import static io.marshrut.access.Permission.MANAGE_ASSETS;
import static io.marshrut.access.Permission.MANAGE_COUNTERPARTIES;
import static io.marshrut.access.Permission.READ_ALL_DOCUMENTS;
import static io.marshrut.access.Permission.READ_ALL_REQUESTS;
import static io.marshrut.access.Permission.READ_ALL_TASKS;
import static io.marshrut.access.Permission.READ_ASSETS;
import static io.marshrut.access.Permission.READ_COUNTERPARTIES;
import static io.marshrut.access.Permission.SUBMIT_REQUESTS;
import static io.marshrut.access.Permission.UPLOAD_DOCUMENTS;
import static io.marshrut.access.Permission.VERIFY_DOCUMENTS;

import io.marshrut.shared.Caller;
import io.marshrut.shared.Problem;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What each role permits. Denied by default: a role that is not named here permits nothing but what everybody may. */
@Component
public class Permissions {

    private static final Set<Permission> EVERYBODY = EnumSet.of(SUBMIT_REQUESTS);

    private static final Map<String, Set<Permission>> BY_ROLE = Map.of(
            "accountant",
            EnumSet.of(
                    UPLOAD_DOCUMENTS, READ_ALL_DOCUMENTS, VERIFY_DOCUMENTS, READ_COUNTERPARTIES, MANAGE_COUNTERPARTIES),
            "finance",
            EnumSet.of(UPLOAD_DOCUMENTS, READ_ALL_DOCUMENTS, READ_COUNTERPARTIES, MANAGE_COUNTERPARTIES),
            "lawyer",
            EnumSet.of(READ_COUNTERPARTIES, MANAGE_COUNTERPARTIES),
            "manager",
            EnumSet.of(UPLOAD_DOCUMENTS, READ_COUNTERPARTIES),
            "marketing",
            EnumSet.of(READ_COUNTERPARTIES),
            "maintenance",
            EnumSet.of(READ_COUNTERPARTIES, READ_ASSETS, MANAGE_ASSETS),
            "it",
            EnumSet.of(READ_ASSETS, MANAGE_ASSETS),
            "director",
            EnumSet.of(READ_ALL_REQUESTS, READ_ALL_DOCUMENTS, READ_ALL_TASKS, READ_COUNTERPARTIES, READ_ASSETS),
            "admin",
            EnumSet.of(
                    READ_ALL_REQUESTS,
                    READ_ALL_DOCUMENTS,
                    UPLOAD_DOCUMENTS,
                    READ_ALL_TASKS,
                    READ_COUNTERPARTIES,
                    MANAGE_COUNTERPARTIES,
                    READ_ASSETS,
                    MANAGE_ASSETS,
                    ADMINISTER));

    /** The roles that somebody may hold, beside {@code employee} that everybody holds. */
    public Set<String> roles() {
        return BY_ROLE.keySet();
    }

    /** The roles that permit something, for rules that are written down as names. */
    public Set<String> rolesWith(Permission permission) {
        return BY_ROLE.entrySet().stream()
                .filter(role -> role.getValue().contains(permission))
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }

    public boolean permits(Caller caller, Permission permission) {
        return caller.isSystem()
                || EVERYBODY.contains(permission)
                || caller.roles().stream()
                        .anyMatch(role -> BY_ROLE.getOrDefault(role, Set.of()).contains(permission));
    }

    /** @throws Problem 403 where the caller lacks it */
    public void require(Caller caller, Permission permission) {
        if (!permits(caller, permission)) {
            throw Problem.forbidden();
        }
    }
}
