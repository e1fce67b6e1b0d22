package io.marshrut.search;

import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.search.Hit;
import io.marshrut.contracts.Contracts;
import io.marshrut.powersofattorney.PowersOfAttorney;
import io.marshrut.primarydocuments.PrimaryDocuments;
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

    private final Requests requests;
    private final PrimaryDocuments documents;
    private final Contracts contracts;
    private final PowersOfAttorney powers;

    Readable(Requests requests, PrimaryDocuments documents, Contracts contracts, PowersOfAttorney powers) {
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
