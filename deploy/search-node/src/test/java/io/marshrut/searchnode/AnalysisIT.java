package io.marshrut.searchnode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AnalysisIT {
    @TempDir
    static Path home;

    private static RunningSearchNode node;
    private static Invoices invoices;

    @BeforeAll
    static void start() throws IOException {
        node = RunningSearchNode.on(home);
        invoices = Invoices.createdWith(node.client());
    }

    @AfterAll
    static void stop() throws Exception {
        node.end();
    }

    @Test
    void takesNumbersApart() throws IOException {
        assertThat(invoices.isFoundBy("number", "0042")).isTrue();
        assertThat(invoices.isFoundBy("number", "ут")).isTrue();
        assertThat(invoices.isFoundBy("number", "42")).isFalse();
    }

    @Test
    void foldsCaseAndTheLetterYoInKeywords() throws IOException {
        assertThat(invoices.isFoundBy("seller", "ЕЛКА")).isTrue();
        assertThat(invoices.isFoundBy("seller", "ёлка")).isTrue();
        assertThat(invoices.isFoundBy("seller", "ёл")).isFalse();
    }

    @Test
    void findsWhatIsBeingTyped() throws IOException {
        assertThat(invoices.isFoundBy("title.typing", "кирп")).isTrue();
        assertThat(invoices.isFoundBy("title", "кирп")).isFalse();
    }

    @Test
    void leavesMarkedWordsUnstemmed() throws IOException {
        assertThat(invoices.tokens("ru", "маршрут маршрута договоры")).containsExactly("маршрут", "маршрут", "договор");
    }

    @Test
    void stemsEnglish() throws IOException {
        assertThat(invoices.tokens("english", "the running invoices")).containsExactly("run", "invoic");
    }

    @Test
    void refusesDefinitionsThatItCannotHonour() {
        assertRefused("{\"type\": \"stemmer\", \"language\": \"finnish\"}")
                .hasMessageContaining("no stemmer for [finnish]");
        assertRefused("{\"type\": \"word_delimiter_graph\", \"type_table\": [\"- => ALPHA\"]}")
                .hasMessageContaining("does not know the parameter [type_table]");
        assertRefused("{\"type\": \"keyword_marker\"}").hasMessageContaining("[keywords]");
        assertRefused("{\"type\": \"synonym\", \"synonyms\": [\"a, b\"]}")
                .hasMessageContaining("Unknown filter type [synonym]");
    }

    @Test
    void refusesGramsThatAStockClusterRefuses() {
        assertRefused("{\"type\": \"ngram\", \"min_gram\": 2, \"max_gram\": 9}").hasMessageContaining("max_ngram_diff");
    }

    private static AbstractThrowableAssert<?, ? extends Throwable> assertRefused(String filter) {
        String definition = """
                {"settings": {"analysis": {"filter": {"one": %s},
                  "analyzer": {"a": {"type": "custom", "tokenizer": "standard", "filter": ["one"]}}}}}""".formatted(filter);
        return assertThatThrownBy(() -> node.client()
                        .indices()
                        .create(index -> index.index("refused").withJson(new StringReader(definition))))
                .isInstanceOf(ElasticsearchException.class);
    }
}
