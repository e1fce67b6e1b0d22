package io.marshrut.requests;

import io.marshrut.shared.Caller;
import io.marshrut.shared.Problem;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A new request like a former one (создать похожую). */
@Service
public class FormerRequests {

    /**
     * What the new form begins with.
     *
     * @param number of the former request
     * @param fields of its values those that still fit the form as it is today
     * @param complete whether that is all of them
     */
    public record Copy(String number, Map<String, Object> fields, String site, boolean complete) {}

    private final Requests requests;
    private final Catalogue catalogue;
    private final FormCheck formCheck;

    FormerRequests(Requests requests, Catalogue catalogue, FormCheck formCheck) {
        this.requests = requests;
        this.catalogue = catalogue;
        this.formCheck = formCheck;
    }

    /** Whether the kind is still there and the caller may ask for it. */
    public boolean mayCopy(Caller caller, ServiceRequest request) {
        return catalogue.entry(caller, request.kind()).isPresent();
    }

    /** @throws Problem 404 where the caller may not read the request, or it is of another kind */
    @Transactional(readOnly = true)
    public Copy copy(Caller caller, CatalogEntry entry, UUID id) {
        ServiceRequest former = Optional.of(requests.get(caller, id).request())
                .filter(request -> request.kind().equals(entry.kind()))
                .orElseThrow(Problem::notFound);
        Map<String, Object> fitting = formCheck.fitting(entry.form(), former.fields());
        return new Copy(
                former.number(),
                fitting,
                former.site(),
                fitting.size() == former.fields().size());
    }
}
