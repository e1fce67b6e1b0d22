package io.marshrut.requests;

import io.marshrut.shared.Caller;
import io.marshrut.shared.Problem;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the form of a sub-request (подзаявка) begins with: what its parent says and it asks for, too. */
@Service
public class SubRequests {

    /** Things and people that are the same in whichever form they stand. */
    private static final Set<FormField.Type> SAME =
            Set.of(FormField.Type.SITE, FormField.Type.EMPLOYEE, FormField.Type.COUNTERPARTY, FormField.Type.ASSET);

    private final Requests requests;
    private final FormCheck formCheck;

    SubRequests(Requests requests, FormCheck formCheck) {
        this.requests = requests;
        this.formCheck = formCheck;
    }

    /** @param fields those of the new form that the parent answers already */
    public record Beginning(ServiceRequest parent, Map<String, Object> fields) {}

    /** @throws Problem 404 where the caller may not read the parent */
    @Transactional(readOnly = true)
    public Beginning of(Caller caller, CatalogEntry entry, UUID parentId) {
        ServiceRequest parent = requests.get(caller, parentId).request();
        RequestForm known = requests.entryOf(parent).form();
        Map<String, Object> values = new HashMap<>();
        for (FormField field : entry.form().filing().fields()) {
            if (field.type() == FormField.Type.ASSET) {
                known.fields().stream()
                        .filter(other -> other.type() == FormField.Type.ASSET)
                        .map(other -> parent.fields().get(other.key()))
                        .filter(java.util.Objects::nonNull)
                        .findFirst()
                        .ifPresent(asset -> values.put(field.key(), asset));
            }
            if (SAME.contains(field.type())
                    && known.field(field.key())
                            .filter(other -> other.type() == field.type())
                            .isPresent()
                    && parent.fields().get(field.key()) != null) {
                values.put(field.key(), parent.fields().get(field.key()));
            }
            if (field.key().equals(entry.titleField())
                    && (field.type() == FormField.Type.TEXT || field.type() == FormField.Type.MULTILINE)) {
                values.put(field.key(), parent.title());
            }
        }
        return new Beginning(parent, formCheck.fitting(entry.form(), values));
    }
}
