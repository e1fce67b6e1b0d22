package io.marshrut.requests;

import io.marshrut.access.Permission;
import io.marshrut.access.Permissions;
import io.marshrut.directory.Directory;
import io.marshrut.directory.Site;
import io.marshrut.shared.Caller;
import io.marshrut.shared.Problem;
import io.marshrut.shared.Problem.FieldError;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;

/** Whether a filled-in form (заполненная форма) would be taken as it is. Nothing is filed. */
@Service
public class FilledForms {

    private final Catalogue catalogue;
    private final FormCheck formCheck;
    private final Permissions permissions;
    private final Directory directory;

    FilledForms(Catalogue catalogue, FormCheck formCheck, Permissions permissions, Directory directory) {
        this.catalogue = catalogue;
        this.formCheck = formCheck;
        this.permissions = permissions;
        this.directory = directory;
    }

    /**
     * The values in the form in which a request has them.
     *
     * @throws Problem 403, 422 naming what is wrong: {@code kind}, {@code site}, {@code fields.<key>}
     */
    public Map<String, Object> checked(Caller caller, RequestDraft draft) {
        permissions.require(caller, Permission.SUBMIT_REQUESTS);
        CatalogEntry entry = catalogue
                .entry(caller, draft.kind())
                .orElseThrow(() -> Problem.invalid(List.of(FieldError.of("kind", "unknown_kind"))));
        Site place = directory
                .findSite(draft.site())
                .orElseThrow(() -> Problem.invalid(List.of(FieldError.of("site", "unknown_site"))));
        return formCheck.check(entry, draft.fields() == null ? Map.of() : draft.fields(), place.zone());
    }
}
