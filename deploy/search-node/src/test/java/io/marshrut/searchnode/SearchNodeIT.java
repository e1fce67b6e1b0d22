package io.marshrut.searchnode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch._types.Refresh;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.json.JsonData;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SearchNodeIT {
    private static final String DOCUMENTS = """
            {"settings": {"number_of_shards": 1, "number_of_replicas": 0, "max_ngram_diff": 9,
              "analysis": {
                "char_filter": {"yo": {"type": "mapping", "mappings": ["ё => е", "Ё => Е"]}},
                "filter": {
                  "ru_stop": {"type": "stop", "stopwords": "_russian_"},
                  "ru_stem": {"type": "stemmer", "language": "russian"},
                  "names": {"type": "keyword_marker", "keywords": ["маршрут"]},
                  "pieces": {"type": "edge_ngram", "min_gram": 3, "max_gram": 12}},
                "normalizer": {"folded": {"type": "custom", "char_filter": ["yo"], "filter": ["lowercase", "asciifolding"]}},
                "analyzer": {
                  "ru": {"type": "custom", "char_filter": ["yo"], "tokenizer": "standard",
                         "filter": ["lowercase", "ru_stop", "names", "ru_stem"]},
                  "codes": {"type": "custom", "tokenizer": "whitespace", "filter": ["word_delimiter_graph", "lowercase"]},
                  "typing": {"type": "custom", "char_filter": ["yo"], "tokenizer": "standard", "filter": ["lowercase", "pieces"]}}}},
             "mappings": {"properties": {
               "title": {"type": "text", "analyzer": "ru",
                         "fields": {"typing": {"type": "text", "analyzer": "typing", "search_analyzer": "ru"}}},
               "body": {"type": "text", "analyzer": "russian"},
               "number": {"type": "text", "analyzer": "codes"},
               "seller": {"type": "keyword", "normalizer": "folded"}}}}""";

    private static final Map<String, String> INVOICE = Map.of(
            "title", "Счёт на оплату кирпича",
            "body", "Поставщик отгрузил строительные материалы в магазин на Невском проспекте",
            "number", "УТ-0042",
            "seller", "Ёлка");

    @TempDir
    Path home;

    @Test
    void findsOtherWordFormsHighlightsThemAndFindsThemAgainAfterARestart() throws Exception {
        try (RunningSearchNode node = RunningSearchNode.on(home)) {
            ElasticsearchClient client = node.client();
            assertThat(client.ping().value()).isTrue();
            assertThat(client.info().version().buildSnapshot()).isFalse();

            client.indices().create(index -> index.index("documents").withJson(new StringReader(DOCUMENTS)));
            client.index(request ->
                    request.index("documents").id("1").document(INVOICE).refresh(Refresh.True));

            assertThat(highlights(client, "title", "счета")).containsExactly("<em>Счёт</em> на оплату кирпича");
            assertThat(highlights(client, "body", "строительных материалов"))
                    .containsExactly(
                            "Поставщик отгрузил <em>строительные</em> <em>материалы</em> в магазин на Невском проспекте");
            assertThat(node.end()).isZero();
        }
        try (RunningSearchNode node = RunningSearchNode.on(home)) {
            assertThat(highlights(node.client(), "title", "кирпичи"))
                    .containsExactly("Счёт на оплату <em>кирпича</em>");
        }
    }

    @Test
    void analysesNumbersNamesAndBeginningsOfWords() throws Exception {
        try (RunningSearchNode node = RunningSearchNode.on(home)) {
            ElasticsearchClient client = node.client();
            client.indices().create(index -> index.index("documents").withJson(new StringReader(DOCUMENTS)));
            client.index(request ->
                    request.index("documents").id("1").document(INVOICE).refresh(Refresh.True));

            assertThat(hits(client, "number", "0042")).isEqualTo(1);
            assertThat(hits(client, "seller", "елка")).isEqualTo(1);
            assertThat(hits(client, "title.typing", "кирп")).isEqualTo(1);
            assertThat(tokens(client, "ru", "Маршрут маршрута")).containsExactly("маршрут", "маршрут");
            assertThat(tokens(client, "english", "the running invoices")).containsExactly("run", "invoic");
        }
    }

    @Test
    void refusesWhatItCannotAnalyseAsAStockClusterWould() throws Exception {
        try (RunningSearchNode node = RunningSearchNode.on(home)) {
            assertThatThrownBy(() -> createWithFilter(node, "{\"type\": \"stemmer\", \"language\": \"finnish\"}"))
                    .isInstanceOf(ElasticsearchException.class)
                    .hasMessageContaining("no stemmer for [finnish]");
            assertThatThrownBy(() -> createWithFilter(
                            node, "{\"type\": \"word_delimiter_graph\", \"type_table\": [\"- => ALPHA\"]}"))
                    .isInstanceOf(ElasticsearchException.class)
                    .hasMessageContaining("type_table");
            assertThatThrownBy(() -> createWithFilter(node, "{\"type\": \"ngram\", \"min_gram\": 2, \"max_gram\": 9}"))
                    .isInstanceOf(ElasticsearchException.class)
                    .hasMessageContaining("max_ngram_diff");
        }
    }

    @Test
    void saysThatItsPortIsTaken() throws Exception {
        try (RunningSearchNode node = RunningSearchNode.on(home.resolve("first"))) {
            int port = node.port();
            Process second = RunningSearchNode.program(home.resolve("second").toString(), Integer.toString(port))
                    .start();
            String said = new String(second.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(second.waitFor()).isEqualTo(1);
            assertThat(said).contains(Integer.toString(port)).contains("BindHttpException");
        }
    }

    private static void createWithFilter(RunningSearchNode node, String filter) throws IOException {
        String definition = """
                {"settings": {"analysis": {"filter": {"one": %s},
                  "analyzer": {"a": {"type": "custom", "tokenizer": "standard", "filter": ["one"]}}}}}""".formatted(filter);
        node.client().indices().create(index -> index.index("refused").withJson(new StringReader(definition)));
    }

    private static List<String> highlights(ElasticsearchClient client, String field, String words) throws IOException {
        return search(client, field, words).hits().hits().stream()
                .flatMap(hit -> hit.highlight().getOrDefault(field, List.of()).stream())
                .toList();
    }

    private static long hits(ElasticsearchClient client, String field, String words) throws IOException {
        return search(client, field, words).hits().total().value();
    }

    private static SearchResponse<JsonData> search(ElasticsearchClient client, String field, String words)
            throws IOException {
        return client.search(
                request -> request.index("documents")
                        .query(query -> query.match(match -> match.field(field).query(words)))
                        .highlight(highlight -> highlight.fields(field, it -> it.numberOfFragments(0))),
                JsonData.class);
    }

    private static Stream<String> tokens(ElasticsearchClient client, String analyzer, String text) throws IOException {
        return client
                .indices()
                .analyze(
                        request -> request.index("documents").analyzer(analyzer).text(text))
                .tokens()
                .stream()
                .map(token -> token.token());
    }
}
