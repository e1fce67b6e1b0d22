package io.marshrut.searchnode.analysis;

import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.pattern.PatternCaptureGroupTokenFilter;
import org.apache.lucene.analysis.pattern.PatternReplaceFilter;

/** Token filters by regular expression: {@code pattern_replace} and {@code pattern_capture}. */
final class PatternFilters {
    private PatternFilters() {}

    static UnaryOperator<TokenStream> replace(ComponentSettings settings) {
        Pattern pattern = settings.pattern("pattern");
        String replacement = settings.text("replacement", "");
        boolean all = settings.flag("all", true);
        return in -> new PatternReplaceFilter(in, pattern, replacement, all);
    }

    static UnaryOperator<TokenStream> capture(ComponentSettings settings) {
        settings.required("patterns");
        boolean keep = settings.flag("preserve_original", true);
        Pattern[] patterns = settings.settings().getAsList("patterns").stream()
                .map(Pattern::compile)
                .toArray(Pattern[]::new);
        return in -> new PatternCaptureGroupTokenFilter(in, keep, patterns);
    }
}
