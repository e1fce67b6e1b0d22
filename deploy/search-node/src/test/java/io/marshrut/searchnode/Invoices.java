package io.marshrut.searchnode;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.Refresh;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.json.JsonData;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;

/** An index with one invoice, and ways to look for it. */
record Invoices(ElasticsearchClient client) {
    private static final String INDEX = "documents";
    private static final Map<String, String> INVOICE = Map.of(
            "title", "Счёт на оплату кирпича",
            "body", "Поставщик отгрузил строительные материалы в магазин на Невском проспекте",
            "number", "УТ-0042",
            "seller", "Ёлка");

    static Invoices createdWith(ElasticsearchClient client) throws IOException {
        try (InputStream definition = Invoices.class.getResourceAsStream("documents.json")) {
            client.indices().create(index -> index.index(INDEX).withJson(definition));
        }
        client.index(request -> request.index(INDEX).id("1").document(INVOICE).refresh(Refresh.True));
        return new Invoices(client);
    }

    List<String> highlights(String field, String words) throws IOException {
        return search(field, words).hits().hits().stream()
                .flatMap(hit -> hit.highlight().getOrDefault(field, List.of()).stream())
                .toList();
    }

    boolean isFoundBy(String field, String words) throws IOException {
        return search(field, words).hits().total().value() == 1;
    }

    List<String> tokens(String analyzer, String text) throws IOException {
        return client
                .indices()
                .analyze(request -> request.index(INDEX).analyzer(analyzer).text(text))
                .tokens()
                .stream()
                .map(token -> token.token())
                .toList();
    }

    private SearchResponse<JsonData> search(String field, String words) throws IOException {
        return client.search(
                request -> request.index(INDEX)
                        .query(query -> query.match(match -> match.field(field).query(words)))
                        .highlight(highlight -> highlight.fields(field, it -> it.numberOfFragments(0))),
                JsonData.class);
    }
}
