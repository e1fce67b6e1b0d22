package io.marshrut.documentpackages;

import io.marshrut.access.Permission;
import io.marshrut.access.Permissions;
import io.marshrut.primarydocuments.PrimaryDocuments;
import io.marshrut.shared.Caller;
import io.marshrut.shared.Place;
import io.marshrut.shared.Problem;
import org.springframework.stereotype.Component;

/** What may be done with packages, beyond reading them. */
@Component
class PackageRights {

    private final Permissions permissions;

    PackageRights(Permissions permissions) {
        this.permissions = permissions;
    }

    boolean mayCreate(Caller caller) {
        return permissions.permits(caller, Permission.UPLOAD_DOCUMENTS);
    }

    boolean mayFill(Caller caller, Place place) {
        return permits(caller, Permission.UPLOAD_DOCUMENTS, place) || mayVerify(caller, place);
    }

    boolean mayVerify(Caller caller, Place place) {
        return permits(caller, Permission.VERIFY_DOCUMENTS, place);
    }

    boolean mayOverride(Caller caller, Place place) {
        return permits(caller, Permission.OVERRIDE_PACKAGES, place);
    }

    void requireFill(Caller caller, DocumentPackage held) {
        require(mayFill(caller, held.place()));
    }

    void requireVerify(Caller caller, DocumentPackage held) {
        require(mayVerify(caller, held.place()));
    }

    /** @throws Problem 403 */
    void require(boolean permitted) {
        if (!permitted) {
            throw Problem.forbidden();
        }
    }

    private boolean permits(Caller caller, Permission permission, Place place) {
        return permissions.permits(caller, permission, PrimaryDocuments.KIND, place);
    }
}
