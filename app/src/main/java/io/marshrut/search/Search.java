package io.marshrut.search;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import io.marshrut.search.SearchAnswer.FacetValue;
import io.marshrut.shared.Caller;
import io.marshrut.shared.Paged;
import io.marshrut.shared.Problem;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
    private final Readable readable;

    Search(SearchIndex index, Hits hits, Readable readable) {
        this.index = index;
        this.hits = hits;
        this.readable = readable;
    }

    /** @throws Problem 503 {@code search_unavailable} where the search cluster does not answer */
    public SearchAnswer find(Caller caller, SearchQuestion question, Paged.Request page) {
        if (page.offset() + page.size() > DEEPEST) {
            throw Problem.badRequest("too_deep", DEEPEST);
        }
        SearchRequest request = SearchQuery.of(question, readable.by(caller), page);
        SearchResponse<FoundSubject> found = index.call(client -> client.search(request, FoundSubject.class));
        Set<String> allowed = readable.of(caller, found.hits().hits());
        Map<String, String> masters = readable.masters(found.hits().hits());
        return new SearchAnswer(
                found.hits().total().value(),
                found.took(),
                found.hits().hits().stream()
                        .filter(hit -> allowed.contains(hit.source().id()))
                        .map(hit -> hits.of(hit, masters))
                        .toList(),
                page.page(),
                page.size(),
                facets(found.aggregations()));
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
