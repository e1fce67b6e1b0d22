package io.marshrut.search;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.query_dsl.BoolQuery;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.util.ObjectBuilder;
import io.marshrut.access.Clearance;
import io.marshrut.access.Sight;
import io.marshrut.shared.Area;
import io.marshrut.shared.Caller;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** What a caller may read, in Elasticsearch's words: the access rule of each type as a filter. */
final class ReadableQuery {

    private ReadableQuery() {}

    /** @param sights of what is not secret, by type of subject; a type that is not among them is not found */
    static Query of(Caller caller, Map<String, Sight> sights) {
        BoolQuery.Builder any = new BoolQuery.Builder().minimumShouldMatch("1");
        sights.forEach((type, sight) -> any.should(one -> one.bool(both -> both.filter(
                        filter -> filter.term(term -> term.field("type").value(type)))
                .filter(filter -> filter.bool(sight(sight)))
                .mustNot(ReadableQuery::isSecret))));
        // a secret one is for those it names, as themselves
        any.should(one -> one.bool(both ->
                both.filter(ReadableQuery::isSecret).filter(among("readers", List.of("user:" + caller.login())))));
        return any.build()._toQuery();
    }

    private static ObjectBuilder<Query> isSecret(Query.Builder query) {
        return query.term(term -> term.field("secret").value(true));
    }

    private static BoolQuery sight(Sight sight) {
        BoolQuery.Builder any = new BoolQuery.Builder().minimumShouldMatch("1");
        sight.clearances().forEach(clearance -> any.should(one -> one.bool(clearance(clearance))));
        return any.build();
    }

    private static BoolQuery clearance(Clearance clearance) {
        BoolQuery.Builder all = new BoolQuery.Builder();
        if (!clearance.area().isAll()) {
            all.filter(filter -> filter.bool(area(clearance.area())));
        }
        if (!clearance.everything()) {
            all.filter(filter -> filter.bool(any -> {
                any.minimumShouldMatch("1");
                any.should(among("readers", clearance.principals()));
                if (!clearance.sites().isEmpty()) {
                    any.should(among("site", clearance.sites()));
                }
                if (!clearance.departments().isEmpty()) {
                    any.should(among("department", clearance.departments()));
                }
                return any;
            }));
        }
        return all.build();
    }

    private static BoolQuery area(Area area) {
        BoolQuery.Builder within = new BoolQuery.Builder().minimumShouldMatch("1");
        area.only().forEach(pattern -> within.should(kind(pattern)));
        area.except().forEach(pattern -> within.mustNot(kind(pattern)));
        return within.build();
    }

    private static Query kind(String pattern) {
        return pattern.endsWith(Area.EVERYTHING)
                ? Query.of(one ->
                        one.prefix(prefix -> prefix.field("kind").value(pattern.substring(0, pattern.length() - 1))))
                : Query.of(one -> one.term(term -> term.field("kind").value(pattern)));
    }

    private static Query among(String field, Collection<String> values) {
        return Query.of(one -> one.terms(terms -> terms.field(field)
                .terms(given -> given.value(values.stream().map(FieldValue::of).toList()))));
    }
}
