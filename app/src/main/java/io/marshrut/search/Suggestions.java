package io.marshrut.search;

import co.elastic.clients.elasticsearch._types.query_dsl.BoolQuery;
import co.elastic.clients.elasticsearch._types.query_dsl.Operator;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch._types.query_dsl.TextQueryType;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.elasticsearch.core.search.Hit;
import io.marshrut.shared.Caller;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Service;

/** Numbers and titles that begin as somebody types. The access rule is the one of the search itself. */
@Service
public class Suggestions {

    private static final int MOST = 8;
    private static final int SHORTEST = 2;
    private static final int LONGEST = 200;

    /**
     * What may be meant.
     *
     * @param number by which the search finds it
     */
    public record Suggestion(String type, String id, String number, String title) {}

    private final SearchIndex index;
    private final Readable readable;

    Suggestions(SearchIndex index, Readable readable) {
        this.index = index;
        this.readable = readable;
    }

    /**
     * At most {@value #MOST}, best first; none for less than {@value #SHORTEST} characters.
     *
     * @throws io.marshrut.shared.Problem 503 {@code search_unavailable} where the search cluster does not answer
     */
    public List<Suggestion> of(Caller caller, String typed) {
        String words = typed == null ? "" : typed.strip();
        if (words.length() < SHORTEST || words.length() > LONGEST) {
            return List.of();
        }
        SearchResponse<FoundSubject> found =
                index.call(client -> client.search(request(words, readable.by(caller)), FoundSubject.class));
        Set<String> allowed = readable.of(caller, found.hits().hits());
        return found.hits().hits().stream()
                .map(Hit::source)
                .filter(one -> allowed.contains(one.id()))
                .map(one ->
                        new Suggestion(one.type(), one.id(), Objects.requireNonNullElse(one.number(), ""), one.title()))
                .limit(MOST)
                .toList();
    }

    /** A few more than are shown: the database may take some away. */
    private static SearchRequest request(String words, Query allowed) {
        BoolQuery begins = BoolQuery.of(any -> any.minimumShouldMatch("1")
                .should(one -> one.prefix(number -> number.field("number")
                        .value(words.toLowerCase(Locale.ROOT))
                        .boost(10f)))
                .should(one -> one.multiMatch(text -> text.query(words)
                        .type(TextQueryType.BoolPrefix)
                        .operator(Operator.And)
                        .fields("title^3", "number.words^3", "counterparty.words")))
                .filter(allowed));
        return SearchRequest.of(request -> request.index(SearchIndex.ALIAS)
                .query(query -> query.bool(begins))
                .size(2 * MOST)
                .trackTotalHits(hits -> hits.enabled(false))
                .source(source -> source.filter(fields -> fields.excludes(SearchQuery.PAGES, "readers", "text"))));
    }
}
