package io.marshrut.search;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.query_dsl.BoolQuery;
import co.elastic.clients.elasticsearch._types.query_dsl.ChildScoreMode;
import co.elastic.clients.elasticsearch._types.query_dsl.Operator;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.search.Highlight;
import co.elastic.clients.elasticsearch.core.search.HighlighterEncoder;
import io.marshrut.shared.Paged;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Puts a question into Elasticsearch's words. What people type is searched as plain words with quotes and minus
 * understood ({@code simple_query_string}), which accepts anything.
 */
class SearchQuery {

    static final String PAGES = "pages";
    static final Map<String, String> FACETS = Map.of(
            "type", "type",
            "documentType", "documentType",
            "site", "site",
            "counterparty", "counterparty",
            "year", "year",
            "stage", "stage",
            "state", "state");

    private static final int FACET_VALUES = 20;
    private static final int FRAGMENT = 160;

    private SearchQuery() {}

    static SearchRequest of(SearchQuestion question, Query readable, Paged.Request page) {
        return SearchRequest.of(request -> request.index(SearchIndex.ALIAS)
                .query(query(question, readable))
                .from((int) page.offset())
                .size(page.size())
                .trackTotalHits(hits -> hits.enabled(true))
                .source(source -> source.filter(fields -> fields.excludes(PAGES, "readers", "text")))
                .aggregations(FACETS.entrySet().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey,
                                facet -> Aggregation.of(a -> a.terms(
                                        terms -> terms.field(facet.getValue()).size(FACET_VALUES))))))
                .highlight(highlight(List.of("title", "number.words", "counterparty.words", "text"))));
    }

    private static Query query(SearchQuestion question, Query readable) {
        BoolQuery.Builder bool = new BoolQuery.Builder();
        if (question.words() == null || question.words().isBlank()) {
            bool.must(must -> must.matchAll(all -> all));
        } else {
            bool.must(must -> must.bool(words(question.words().strip())));
        }
        bool.filter(readable);
        term(bool, "type", question.type());
        term(bool, "documentType", question.documentType());
        term(bool, "site", question.site());
        term(bool, "counterpartyInn", question.counterpartyInn());
        term(bool, "counterparty", question.counterparty());
        term(bool, "stage", question.stage());
        term(bool, "state", question.state());
        if (question.year() != null) {
            bool.filter(filter -> filter.term(term -> term.field("year").value(question.year())));
        }
        if (question.from() != null || question.to() != null) {
            bool.filter(filter -> filter.range(range -> range.date(date -> {
                date.field("date");
                if (question.from() != null) {
                    date.gte(question.from().toString());
                }
                if (question.to() != null) {
                    date.lte(question.to().toString());
                }
                return date;
            })));
        }
        return bool.build()._toQuery();
    }

    private static BoolQuery words(String words) {
        String exact = words.toLowerCase(Locale.ROOT);
        return BoolQuery.of(any -> any.minimumShouldMatch("1")
                .should(one ->
                        one.term(number -> number.field("number").value(exact).boost(20f)))
                .should(one -> one.term(code -> code.field("codes").value(words).boost(15f)))
                .should(one -> one.simpleQueryString(text -> text.query(words)
                        .fields("title^3", "number.words^3", "counterparty.words^2", "text")
                        .defaultOperator(Operator.And)
                        .analyzeWildcard(true)))
                .should(one -> one.nested(nested -> nested.path(PAGES)
                        .scoreMode(ChildScoreMode.Max)
                        .query(page -> page.simpleQueryString(text -> text.query(words)
                                .fields("pages.text")
                                .defaultOperator(Operator.And)
                                .analyzeWildcard(true)))
                        .innerHits(inner -> inner.size(3)
                                .source(source -> source.filter(fields -> fields.includes("pages.page", "pages.words")))
                                .highlight(highlight(List.of("pages.text")))))));
    }

    private static Highlight highlight(List<String> fields) {
        return Highlight.of(highlight -> {
            highlight
                    .encoder(HighlighterEncoder.Html)
                    .preTags("<mark>")
                    .postTags("</mark>")
                    .fragmentSize(FRAGMENT)
                    .numberOfFragments(2);
            fields.forEach(field -> highlight.fields(field, one -> one));
            return highlight;
        });
    }

    private static void term(BoolQuery.Builder bool, String field, String value) {
        if (value != null && !value.isBlank()) {
            bool.filter(filter -> filter.term(term -> term.field(field).value(value)));
        }
    }
}
