package io.marshrut.searchnode.analysis;

import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.core.KeywordTokenizer;
import org.apache.lucene.analysis.core.LetterTokenizer;
import org.apache.lucene.analysis.core.WhitespaceTokenizer;
import org.apache.lucene.analysis.email.UAX29URLEmailTokenizer;
import org.apache.lucene.analysis.path.PathHierarchyTokenizer;
import org.apache.lucene.analysis.pattern.PatternTokenizer;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.elasticsearch.index.analysis.TokenizerFactory;
import org.elasticsearch.indices.analysis.AnalysisModule.AnalysisProvider;

/** Tokenizers beside {@code standard}, which the server brings itself. */
final class StockTokenizers {
    private StockTokenizers() {}

    static Map<String, AnalysisProvider<TokenizerFactory>> all() {
        return Map.of(
                "keyword", tokenizer(settings -> new KeywordTokenizer(settings.number("buffer_size", 256))),
                "whitespace", tokenizer(settings -> new WhitespaceTokenizer(maxLength(settings))),
                "letter", tokenizer(settings -> new LetterTokenizer()),
                "uax_url_email", tokenizer(StockTokenizers::urlEmail),
                "pattern", tokenizer(StockTokenizers::pattern),
                "path_hierarchy", tokenizer(StockTokenizers::pathHierarchy),
                "ngram", tokenizer(Grams::tokenizer),
                "edge_ngram", tokenizer(Grams::edgeTokenizer));
    }

    private static Tokenizer urlEmail(ComponentSettings settings) {
        UAX29URLEmailTokenizer tokenizer = new UAX29URLEmailTokenizer();
        tokenizer.setMaxTokenLength(maxLength(settings));
        return tokenizer;
    }

    private static Tokenizer pattern(ComponentSettings settings) {
        Pattern pattern = settings.pattern("pattern", "\\W+");
        return new PatternTokenizer(pattern, settings.number("group", -1));
    }

    private static Tokenizer pathHierarchy(ComponentSettings settings) {
        settings.refuse("reverse");
        String delimiter = settings.text("delimiter", "/");
        String replacement = settings.text("replacement", delimiter);
        if (delimiter.length() != 1 || replacement.length() != 1) {
            throw new IllegalArgumentException("delimiter and replacement must be a single character");
        }
        return new PathHierarchyTokenizer(
                settings.number("buffer_size", 1024),
                delimiter.charAt(0),
                replacement.charAt(0),
                settings.number("skip", 0));
    }

    private static int maxLength(ComponentSettings settings) {
        return settings.number("max_token_length", StandardAnalyzer.DEFAULT_MAX_TOKEN_LENGTH);
    }

    private static AnalysisProvider<TokenizerFactory> tokenizer(Function<ComponentSettings, Tokenizer> recipe) {
        return (index, environment, name, settings) -> {
            ComponentSettings component = new ComponentSettings(index, environment, name, settings);
            // a wrong definition fails when the index is created, not with the first document
            recipe.apply(component);
            return TokenizerFactory.newFactory(name, () -> recipe.apply(component));
        };
    }
}
