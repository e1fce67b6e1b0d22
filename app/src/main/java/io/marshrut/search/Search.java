package io.marshrut.search;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.elasticsearch.core.search.Hit;
import io.marshrut.primarydocuments.PrimaryDocuments;
import io.marshrut.requests.Requests;
import io.marshrut.search.SearchAnswer.FacetValue;
import io.marshrut.shared.Caller;
import io.marshrut.shared.Paged;
import io.marshrut.shared.Problem;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/**
 * Searches. What the caller may not read is not found: their rights are resolved at each query and asked for with it, so
 * that facets and totals count nothing else, and every hit is checked in the database once more.
 */
@Service
public class Search {

    /** Elasticsearch pages no deeper than this; whoever needs more narrows the question. */
    private static final int DEEPEST = 10_000;

    private final SearchIndex index;
    private final Hits hits;
    private final Requests requests;
    private final PrimaryDocuments documents;

    Search(SearchIndex index, Hits hits, Requests requests, PrimaryDocuments documents) {
        this.index = index;
        this.hits = hits;
        this.requests = requests;
        this.documents = documents;
    }

    /** @throws Problem 503 {@code search_unavailable} where the search cluster does not answer */
    public SearchAnswer find(Caller caller, SearchQuestion question, Paged.Request page) {
        if (page.offset() + page.size() > DEEPEST) {
            throw Problem.badRequest("too_deep", DEEPEST);
        }
        Query allowed = ReadableQuery.of(
                caller,
                Map.of(
                        RequestReader.TYPE, requests.sight(caller),
                        DocumentReader.TYPE, documents.sight(caller)));
        SearchRequest request = SearchQuery.of(question, allowed, page);
        SearchResponse<FoundSubject> found = index.call(client -> client.search(request, FoundSubject.class));
        Set<String> readable = readable(caller, found.hits().hits());
        return new SearchAnswer(
                found.hits().total().value(),
                found.took(),
                found.hits().hits().stream()
                        .filter(hit -> readable.contains(hit.source().id()))
                        .map(hits::of)
                        .toList(),
                page.page(),
                page.size(),
                facets(found.aggregations()));
    }

    private Set<String> readable(Caller caller, List<Hit<FoundSubject>> found) {
        Map<String, Set<UUID>> byType = found.stream()
                .map(Hit::source)
                .collect(Collectors.groupingBy(
                        FoundSubject::type, Collectors.mapping(one -> UUID.fromString(one.id()), Collectors.toSet())));
        Set<UUID> readable = new HashSet<>();
        readable.addAll(requests.readableOf(caller, byType.getOrDefault(RequestReader.TYPE, Set.of())));
        readable.addAll(documents.readableOf(caller, byType.getOrDefault(DocumentReader.TYPE, Set.of())));
        return readable.stream().map(UUID::toString).collect(Collectors.toSet());
    }

    private static Map<String, List<FacetValue>> facets(Map<String, Aggregate> aggregations) {
        Map<String, List<FacetValue>> facets = new HashMap<>();
        aggregations.forEach((name, facet) -> facets.put(name, values(facet)));
        return facets;
    }

    private static List<FacetValue> values(Aggregate facet) {
        if (facet.isLterms()) {
            return facet.lterms().buckets().array().stream()
                    .map(bucket -> new FacetValue(String.valueOf(bucket.key()), bucket.docCount()))
                    .toList();
        }
        if (facet.isSterms()) {
            return facet.sterms().buckets().array().stream()
                    .map(bucket -> new FacetValue(bucket.key().stringValue(), bucket.docCount()))
                    .toList();
        }
        return List.of();
    }
}
