package io.marshrut.searchnode.analysis;

import static org.apache.lucene.analysis.miscellaneous.WordDelimiterGraphFilter.CATENATE_ALL;
import static org.apache.lucene.analysis.miscellaneous.WordDelimiterGraphFilter.CATENATE_NUMBERS;
import static org.apache.lucene.analysis.miscellaneous.WordDelimiterGraphFilter.CATENATE_WORDS;
import static org.apache.lucene.analysis.miscellaneous.WordDelimiterGraphFilter.GENERATE_NUMBER_PARTS;
import static org.apache.lucene.analysis.miscellaneous.WordDelimiterGraphFilter.GENERATE_WORD_PARTS;
import static org.apache.lucene.analysis.miscellaneous.WordDelimiterGraphFilter.IGNORE_KEYWORDS;
import static org.apache.lucene.analysis.miscellaneous.WordDelimiterGraphFilter.PRESERVE_ORIGINAL;
import static org.apache.lucene.analysis.miscellaneous.WordDelimiterGraphFilter.SPLIT_ON_CASE_CHANGE;
import static org.apache.lucene.analysis.miscellaneous.WordDelimiterGraphFilter.SPLIT_ON_NUMERICS;
import static org.apache.lucene.analysis.miscellaneous.WordDelimiterGraphFilter.STEM_ENGLISH_POSSESSIVE;

import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.miscellaneous.WordDelimiterGraphFilter;
import org.apache.lucene.analysis.miscellaneous.WordDelimiterIterator;

/** {@code word_delimiter_graph}: takes article numbers and the like apart («УТ-0042» → «УТ», «0042»). */
final class WordDelimiters {
    private WordDelimiters() {}

    static UnaryOperator<TokenStream> graph(ComponentSettings settings) {
        settings.refuse("type_table", "type_table_path");
        int flags = flag(settings, "generate_word_parts", true, GENERATE_WORD_PARTS)
                | flag(settings, "generate_number_parts", true, GENERATE_NUMBER_PARTS)
                | flag(settings, "catenate_words", false, CATENATE_WORDS)
                | flag(settings, "catenate_numbers", false, CATENATE_NUMBERS)
                | flag(settings, "catenate_all", false, CATENATE_ALL)
                | flag(settings, "split_on_case_change", true, SPLIT_ON_CASE_CHANGE)
                | flag(settings, "preserve_original", false, PRESERVE_ORIGINAL)
                | flag(settings, "split_on_numerics", true, SPLIT_ON_NUMERICS)
                | flag(settings, "stem_english_possessive", true, STEM_ENGLISH_POSSESSIVE)
                | flag(settings, "ignore_keywords", false, IGNORE_KEYWORDS);
        boolean adjustOffsets = settings.flag("adjust_offsets", true);
        CharArraySet protectedWords = settings.words("protected_words");
        return in -> new WordDelimiterGraphFilter(
                in, adjustOffsets, WordDelimiterIterator.DEFAULT_WORD_DELIM_TABLE, flags, protectedWords);
    }

    private static int flag(ComponentSettings settings, String key, boolean byDefault, int bit) {
        return settings.flag(key, byDefault) ? bit : 0;
    }
}
