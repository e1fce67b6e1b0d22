package io.marshrut.search;

import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.search.Hit;
import io.marshrut.contracts.Contracts;
import io.marshrut.powersofattorney.PowersOfAttorney;
import io.marshrut.primarydocuments.PrimaryDocuments;
import io.marshrut.requests.RequestLookup;
import io.marshrut.requests.RequestStatus;
import io.marshrut.requests.Requests;
import io.marshrut.shared.Caller;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What a caller may read: asked for with the query, and checked in the database once more. */
@Component
class Readable {

    private static final String MERGED = RequestStatus.MERGED.name();

    private final Requests requests;
    private final RequestLookup lookup;
    private final PrimaryDocuments documents;
    private final Contracts contracts;
    private final PowersOfAttorney powers;

    Readable(
            Requests requests,
            RequestLookup lookup,
            PrimaryDocuments documents,
            Contracts contracts,
            PowersOfAttorney powers) {
        this.lookup = lookup;
        this.powers = powers;
        this.requests = requests;
        this.documents = documents;
        this.contracts = contracts;
    }

    Query by(Caller caller) {
        return ReadableQuery.of(
                caller,
                Map.of(
                        RequestReader.TYPE, requests.sight(caller),
                        DocumentReader.TYPE, documents.sight(caller),
                        ContractReader.TYPE, contracts.sight(caller),
                        PowerReader.TYPE, powers.sight(caller)));
    }

    /** Numbers of the requests into which requests among the hits are merged, by id of the hit. */
    Map<String, String> masters(List<Hit<FoundSubject>> found) {
        Set<UUID> merged = found.stream()
                .map(Hit::source)
                .filter(one -> one.type().equals(RequestReader.TYPE) && MERGED.equals(one.state()))
                .map(one -> UUID.fromString(one.id()))
                .collect(Collectors.toSet());
        return lookup.masters(merged).entrySet().stream()
                .collect(Collectors.toMap(master -> master.getKey().toString(), Map.Entry::getValue));
    }

    /** Ids of those hits that the database shows the caller now. */
    Set<String> of(Caller caller, List<Hit<FoundSubject>> found) {
        Map<String, Set<UUID>> byType = found.stream()
                .map(Hit::source)
                .collect(Collectors.groupingBy(
                        FoundSubject::type, Collectors.mapping(one -> UUID.fromString(one.id()), Collectors.toSet())));
        Set<UUID> readable = new HashSet<>();
        readable.addAll(requests.readableOf(caller, byType.getOrDefault(RequestReader.TYPE, Set.of())));
        readable.addAll(documents.readableOf(caller, byType.getOrDefault(DocumentReader.TYPE, Set.of())));
        readable.addAll(contracts.readableOf(caller, byType.getOrDefault(ContractReader.TYPE, Set.of())));
        readable.addAll(powers.readableOf(caller, byType.getOrDefault(PowerReader.TYPE, Set.of())));
        return readable.stream().map(UUID::toString).collect(Collectors.toSet());
    }
}
