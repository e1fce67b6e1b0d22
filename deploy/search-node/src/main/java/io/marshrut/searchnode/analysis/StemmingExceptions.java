package io.marshrut.searchnode.analysis;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.miscellaneous.PatternKeywordMarkerFilter;
import org.apache.lucene.analysis.miscellaneous.SetKeywordMarkerFilter;
import org.apache.lucene.analysis.miscellaneous.StemmerOverrideFilter;

/** Words that stemming must leave alone ({@code keyword_marker}) or turn into a given stem ({@code stemmer_override}). */
final class StemmingExceptions {
    private StemmingExceptions() {}

    static UnaryOperator<TokenStream> keywordMarker(ComponentSettings settings) {
        boolean ignoreCase = settings.flag("ignore_case", false);
        String pattern = settings.text("keywords_pattern", null);
        List<String> words = settings.lines("keywords");
        if ((pattern == null) == (words == null)) {
            throw new IllegalArgumentException(
                    "[%s]: give one of [keywords], [keywords_path] and [keywords_pattern]".formatted(settings.name()));
        }
        if (words != null) {
            CharArraySet keywords = new CharArraySet(words, ignoreCase);
            return in -> new SetKeywordMarkerFilter(in, keywords);
        }
        Pattern keywords = Pattern.compile(pattern);
        return in -> new PatternKeywordMarkerFilter(in, keywords);
    }

    static UnaryOperator<TokenStream> override(ComponentSettings settings) {
        var rules = new StemmerOverrideFilter.Builder(false);
        for (String rule : settings.requiredLines("rules")) {
            String[] sides = rule.split("=>", -1);
            if (sides.length != 2 || sides[1].isBlank()) {
                throw new IllegalArgumentException("Invalid rule [" + rule + "], expected [word, word => stem]");
            }
            for (String word : sides[0].split(",")) {
                rules.add(word.strip(), sides[1].strip());
            }
        }
        try {
            StemmerOverrideFilter.StemmerOverrideMap map = rules.build();
            return in -> new StemmerOverrideFilter(in, map);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
