package io.marshrut.requests;

import io.marshrut.shared.Caller;
import io.marshrut.shared.Ids;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Requests by number and in numbers, for the packages that show them beside each other. */
@Service
@Transactional(readOnly = true)
public class RequestLookup {

    private final RequestRows rows;
    private final RequestViews views;
    private final RequestReaders readers;
    private final RepeatRows repeats;

    RequestLookup(RequestRows rows, RequestViews views, RequestReaders readers, RepeatRows repeats) {
        this.repeats = repeats;
        this.rows = rows;
        this.views = views;
        this.readers = readers;
    }

    /** @param name number, in capitals or not, or id; nothing where the caller may not read it either */
    public Optional<ServiceRequest> find(Caller caller, String name) {
        String asked = name == null ? "" : name.strip();
        return Ids.parse(asked)
                .map(rows::find)
                .orElseGet(() -> rows.byNumber(asked))
                .filter(request -> readers.mayRead(caller, request.id()));
    }

    /** Of these requests those that the caller may read, the first filed first. */
    public List<RequestView> readable(Caller caller, Collection<UUID> ids) {
        Set<UUID> readable = readers.readableOf(caller, ids);
        return readable.isEmpty() ? List.of() : views.of(rows.all(readable));
    }

    /** Numbers of the masters of these requests, of those that repeat another. */
    public Map<UUID, String> masters(Collection<UUID> ids) {
        return repeats.mastersOf(ids).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, master -> master.getValue().number()));
    }

    /** All of these, the first filed first; whoever asks answers for what becomes of it. */
    public List<RequestView> all(Collection<UUID> ids) {
        return ids.isEmpty() ? List.of() : views.of(rows.all(ids));
    }
}
