package io.marshrut.searchnode.analysis;

import java.util.Locale;
import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.EnglishMinimalStemFilter;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.KStemFilter;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.ru.RussianLightStemFilter;
import org.apache.lucene.analysis.snowball.SnowballFilter;
import org.tartarus.snowball.ext.EnglishStemmer;
import org.tartarus.snowball.ext.LovinsStemmer;
import org.tartarus.snowball.ext.PorterStemmer;
import org.tartarus.snowball.ext.RussianStemmer;

/** The stemmers of the portal's two languages, by the names that a stock cluster uses. */
final class Stemmers {
    private Stemmers() {}

    /** The filter {@code stemmer}. */
    static UnaryOperator<TokenStream> stemmer(ComponentSettings settings) {
        String language = settings.text("language", settings.text("name", "porter"));
        return switch (language.toLowerCase(Locale.ROOT)) {
            case "russian" -> in -> new SnowballFilter(in, new RussianStemmer());
            case "light_russian", "lightrussian" -> RussianLightStemFilter::new;
            case "english", "porter" -> PorterStemFilter::new;
            case "porter2" -> in -> new SnowballFilter(in, new EnglishStemmer());
            case "light_english", "lightenglish", "kstem" -> KStemFilter::new;
            case "minimal_english", "minimalenglish" -> EnglishMinimalStemFilter::new;
            case "possessive_english", "possessiveenglish" -> EnglishPossessiveFilter::new;
            case "lovins" -> in -> new SnowballFilter(in, new LovinsStemmer());
            default -> throw unknown(language);
        };
    }

    /** The filter {@code snowball}. */
    static UnaryOperator<TokenStream> snowball(ComponentSettings settings) {
        String language = settings.text("language", settings.text("name", "English"));
        return switch (language) {
            case "Russian" -> in -> new SnowballFilter(in, new RussianStemmer());
            case "English" -> in -> new SnowballFilter(in, new EnglishStemmer());
            case "Porter" -> in -> new SnowballFilter(in, new PorterStemmer());
            case "Lovins" -> in -> new SnowballFilter(in, new LovinsStemmer());
            default -> throw unknown(language);
        };
    }

    private static IllegalArgumentException unknown(String language) {
        return new IllegalArgumentException("The embedded search node has no stemmer for [" + language + "]");
    }
}
