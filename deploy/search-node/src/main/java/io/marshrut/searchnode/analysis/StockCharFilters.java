package io.marshrut.searchnode.analysis;

import static org.elasticsearch.plugins.AnalysisPlugin.requiresAnalysisSettings;

import io.marshrut.searchnode.analysis.ComponentSettings.Recipe;
import java.io.Reader;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.charfilter.HTMLStripCharFilter;
import org.apache.lucene.analysis.charfilter.MappingCharFilter;
import org.apache.lucene.analysis.charfilter.NormalizeCharMap;
import org.apache.lucene.analysis.pattern.PatternReplaceCharFilter;
import org.elasticsearch.index.analysis.AbstractCharFilterFactory;
import org.elasticsearch.index.analysis.CharFilterFactory;
import org.elasticsearch.index.analysis.NormalizingCharFilterFactory;
import org.elasticsearch.indices.analysis.AnalysisModule.AnalysisProvider;

/** Character filters: {@code mapping}, {@code pattern_replace} (both also in normalizers), {@code html_strip}. */
final class StockCharFilters {
    private StockCharFilters() {}

    static Map<String, AnalysisProvider<CharFilterFactory>> all() {
        return Map.of(
                "mapping", requiresAnalysisSettings(normalizing(StockCharFilters::mapping)),
                "pattern_replace", requiresAnalysisSettings(normalizing(StockCharFilters::patternReplace)),
                "html_strip", plain(StockCharFilters::htmlStrip));
    }

    private static UnaryOperator<Reader> mapping(ComponentSettings settings) {
        NormalizeCharMap map = CharMapping.parse(settings.requiredLines("mappings"));
        return in -> new MappingCharFilter(map, in);
    }

    private static UnaryOperator<Reader> patternReplace(ComponentSettings settings) {
        Pattern pattern = settings.pattern("pattern");
        String replacement = settings.text("replacement", "");
        return in -> new PatternReplaceCharFilter(pattern, replacement, in);
    }

    private static UnaryOperator<Reader> htmlStrip(ComponentSettings settings) {
        Set<String> kept = Set.copyOf(settings.settings().getAsList("escaped_tags"));
        return in -> new HTMLStripCharFilter(in, kept);
    }

    private static AnalysisProvider<CharFilterFactory> plain(Recipe<Reader> recipe) {
        return (index, environment, name, settings) ->
                new Plain(name, recipe.from(new ComponentSettings(index, environment, name, settings)));
    }

    private static AnalysisProvider<CharFilterFactory> normalizing(Recipe<Reader> recipe) {
        return (index, environment, name, settings) ->
                new Normalizing(name, recipe.from(new ComponentSettings(index, environment, name, settings)));
    }

    private static class Plain extends AbstractCharFilterFactory {
        private final UnaryOperator<Reader> filter;

        Plain(String name, UnaryOperator<Reader> filter) {
            super(name);
            this.filter = filter;
        }

        @Override
        public Reader create(Reader reader) {
            return filter.apply(reader);
        }
    }

    private static final class Normalizing extends Plain implements NormalizingCharFilterFactory {
        Normalizing(String name, UnaryOperator<Reader> filter) {
            super(name, filter);
        }
    }
}
