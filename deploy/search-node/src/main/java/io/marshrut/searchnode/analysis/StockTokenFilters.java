package io.marshrut.searchnode.analysis;

import static org.elasticsearch.plugins.AnalysisPlugin.requiresAnalysisSettings;

import io.marshrut.searchnode.analysis.ComponentSettings.Recipe;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.core.DecimalDigitFilter;
import org.apache.lucene.analysis.core.FlattenGraphFilter;
import org.apache.lucene.analysis.core.UpperCaseFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.miscellaneous.KeywordRepeatFilter;
import org.apache.lucene.analysis.miscellaneous.LengthFilter;
import org.apache.lucene.analysis.miscellaneous.LimitTokenCountFilter;
import org.apache.lucene.analysis.miscellaneous.RemoveDuplicatesTokenFilter;
import org.apache.lucene.analysis.miscellaneous.TrimFilter;
import org.apache.lucene.analysis.miscellaneous.TruncateTokenFilter;
import org.apache.lucene.analysis.reverse.ReverseStringFilter;
import org.elasticsearch.index.analysis.AbstractTokenFilterFactory;
import org.elasticsearch.index.analysis.NormalizingTokenFilterFactory;
import org.elasticsearch.index.analysis.TokenFilterFactory;
import org.elasticsearch.indices.analysis.AnalysisModule.AnalysisProvider;

/** Token filters beside {@code stop} and {@code shingle}, which the server brings itself. */
final class StockTokenFilters {
    private StockTokenFilters() {}

    static Map<String, AnalysisProvider<TokenFilterFactory>> all() {
        return Map.ofEntries(
                Map.entry("lowercase", normalizing(StockTokenFilters::lowercase)),
                Map.entry("uppercase", normalizing(settings -> UpperCaseFilter::new)),
                Map.entry("asciifolding", normalizing(StockTokenFilters::asciiFolding)),
                Map.entry("decimal_digit", normalizing(settings -> DecimalDigitFilter::new)),
                Map.entry("trim", normalizing(settings -> TrimFilter::new)),
                Map.entry("reverse", plain(settings -> ReverseStringFilter::new)),
                Map.entry("length", plain(StockTokenFilters::length)),
                Map.entry("limit", plain(StockTokenFilters::limit)),
                Map.entry("truncate", requiresAnalysisSettings(plain(StockTokenFilters::truncate))),
                Map.entry("remove_duplicates", plain(settings -> RemoveDuplicatesTokenFilter::new)),
                Map.entry("flatten_graph", plain(settings -> FlattenGraphFilter::new)),
                Map.entry("ngram", plain(Grams::filter)),
                Map.entry("edge_ngram", plain(Grams::edgeFilter)),
                Map.entry("stemmer", plain(Stemmers::stemmer)),
                Map.entry("snowball", plain(Stemmers::snowball)),
                Map.entry("keyword_repeat", plain(settings -> KeywordRepeatFilter::new)),
                Map.entry("keyword_marker", requiresAnalysisSettings(plain(StemmingExceptions::keywordMarker))),
                Map.entry("stemmer_override", requiresAnalysisSettings(plain(StemmingExceptions::override))),
                Map.entry("pattern_replace", requiresAnalysisSettings(normalizing(PatternFilters::replace))),
                Map.entry("pattern_capture", requiresAnalysisSettings(plain(PatternFilters::capture))),
                Map.entry("word_delimiter_graph", plain(WordDelimiters::graph)));
    }

    private static UnaryOperator<TokenStream> lowercase(ComponentSettings settings) {
        settings.refuse("language");
        return LowerCaseFilter::new;
    }

    private static UnaryOperator<TokenStream> asciiFolding(ComponentSettings settings) {
        boolean keep = settings.flag("preserve_original", false);
        return in -> new ASCIIFoldingFilter(in, keep);
    }

    private static UnaryOperator<TokenStream> length(ComponentSettings settings) {
        int min = settings.number("min", 0);
        int max = settings.number("max", Integer.MAX_VALUE);
        return in -> new LengthFilter(in, min, max);
    }

    private static UnaryOperator<TokenStream> limit(ComponentSettings settings) {
        int count = settings.number("max_token_count", 1);
        boolean consumeAll = settings.flag("consume_all_tokens", false);
        return in -> new LimitTokenCountFilter(in, count, consumeAll);
    }

    private static UnaryOperator<TokenStream> truncate(ComponentSettings settings) {
        int length = settings.number("length", 10);
        return in -> new TruncateTokenFilter(in, length);
    }

    private static AnalysisProvider<TokenFilterFactory> plain(Recipe<TokenStream> recipe) {
        return (index, environment, name, settings) ->
                new Plain(recipe, new ComponentSettings(index, environment, name, settings));
    }

    /** For filters that change characters only: they also work on the words of prefix and wildcard queries. */
    private static AnalysisProvider<TokenFilterFactory> normalizing(Recipe<TokenStream> recipe) {
        return (index, environment, name, settings) ->
                new Normalizing(recipe, new ComponentSettings(index, environment, name, settings));
    }

    private static class Plain extends AbstractTokenFilterFactory {
        private final UnaryOperator<TokenStream> filter;

        Plain(Recipe<TokenStream> recipe, ComponentSettings settings) {
            super(settings.name(), settings.settings());
            this.filter = recipe.from(settings);
        }

        @Override
        public TokenStream create(TokenStream in) {
            return filter.apply(in);
        }
    }

    private static final class Normalizing extends Plain implements NormalizingTokenFilterFactory {
        Normalizing(Recipe<TokenStream> recipe, ComponentSettings settings) {
            super(recipe, settings);
        }
    }
}
