package io.marshrut.searchnode.analysis;

import java.util.Locale;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.ngram.EdgeNGramTokenFilter;
import org.apache.lucene.analysis.ngram.EdgeNGramTokenizer;
import org.apache.lucene.analysis.ngram.NGramTokenFilter;
import org.apache.lucene.analysis.ngram.NGramTokenizer;

/** Pieces of words, for search while typing: {@code ngram} and {@code edge_ngram} as filters and as tokenizers. */
final class Grams {
    private Grams() {}

    static UnaryOperator<TokenStream> filter(ComponentSettings settings) {
        int min = settings.number("min_gram", 1);
        int max = settings.number("max_gram", 2);
        boolean keep = settings.flag("preserve_original", false);
        checkDifference(settings, min, max);
        return in -> new NGramTokenFilter(in, min, max, keep);
    }

    static UnaryOperator<TokenStream> edgeFilter(ComponentSettings settings) {
        settings.refuse("side");
        int min = settings.number("min_gram", 1);
        int max = settings.number("max_gram", 2);
        boolean keep = settings.flag("preserve_original", false);
        return in -> new EdgeNGramTokenFilter(in, min, max, keep);
    }

    static Tokenizer tokenizer(ComponentSettings settings) {
        int min = settings.number("min_gram", 1);
        int max = settings.number("max_gram", 2);
        checkDifference(settings, min, max);
        IntPredicate characters = tokenCharacters(settings);
        return new NGramTokenizer(min, max) {
            @Override
            protected boolean isTokenChar(int character) {
                return characters.test(character);
            }
        };
    }

    static Tokenizer edgeTokenizer(ComponentSettings settings) {
        IntPredicate characters = tokenCharacters(settings);
        return new EdgeNGramTokenizer(settings.number("min_gram", 1), settings.number("max_gram", 2)) {
            @Override
            protected boolean isTokenChar(int character) {
                return characters.test(character);
            }
        };
    }

    /** A stock cluster refuses wide spans too: they make indices explode. */
    private static void checkDifference(ComponentSettings settings, int min, int max) {
        int allowed = settings.index().getMaxNgramDiff();
        if (max - min > allowed) {
            throw new IllegalArgumentException("[%s]: max_gram - min_gram is %d, [index.max_ngram_diff] allows %d"
                    .formatted(settings.name(), max - min, allowed));
        }
    }

    private static IntPredicate tokenCharacters(ComponentSettings settings) {
        IntPredicate any = null;
        for (String group : settings.settings().getAsList("token_chars")) {
            IntPredicate one = group(group.toLowerCase(Locale.ROOT), settings);
            any = any == null ? one : any.or(one);
        }
        return any == null ? character -> true : any;
    }

    private static IntPredicate group(String group, ComponentSettings settings) {
        return switch (group) {
            case "letter" -> Character::isLetter;
            case "digit" -> Character::isDigit;
            case "whitespace" -> Character::isWhitespace;
            case "punctuation", "punct" -> character -> PUNCTUATION.contains((byte) Character.getType(character));
            case "symbol" -> character -> SYMBOLS.contains((byte) Character.getType(character));
            case "custom" ->
                character -> settings.required("custom_token_chars").indexOf(character) >= 0;
            default -> throw new IllegalArgumentException("Unknown group of characters in token_chars: " + group);
        };
    }

    private static final Set<Byte> PUNCTUATION = Set.of(
            Character.CONNECTOR_PUNCTUATION,
            Character.DASH_PUNCTUATION,
            Character.START_PUNCTUATION,
            Character.END_PUNCTUATION,
            Character.INITIAL_QUOTE_PUNCTUATION,
            Character.FINAL_QUOTE_PUNCTUATION,
            Character.OTHER_PUNCTUATION);

    private static final Set<Byte> SYMBOLS =
            Set.of(Character.CURRENCY_SYMBOL, Character.MATH_SYMBOL, Character.MODIFIER_SYMBOL, Character.OTHER_SYMBOL);
}
