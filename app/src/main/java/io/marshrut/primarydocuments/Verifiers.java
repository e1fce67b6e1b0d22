package io.marshrut.primarydocuments;

import io.marshrut.access.Callers;
import io.marshrut.access.Permission;
import io.marshrut.access.Permissions;
import io.marshrut.shared.Caller;
import io.marshrut.shared.Place;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Of people who are listed by name those who may verify, as themselves and not in the place of somebody absent. */
@Component
class Verifiers {

    private final Callers callers;
    private final Permissions permissions;

    Verifiers(Callers callers, Permissions permissions) {
        this.callers = callers;
        this.permissions = permissions;
    }

    Set<String> among(Collection<String> logins, Place place) {
        return logins.stream()
                .map(callers::of)
                .flatMap(Optional::stream)
                .map(Caller::alone)
                .filter(person ->
                        permissions.permits(person, Permission.VERIFY_DOCUMENTS, PrimaryDocuments.KIND, place))
                .map(Caller::login)
                .collect(Collectors.toUnmodifiableSet());
    }
}
