package io.marshrut.requests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.ngram.EdgeNGramTokenFilter;
import org.apache.lucene.analysis.pattern.PatternReplaceFilter;
import org.apache.lucene.analysis.ru.RussianAnalyzer;
import org.apache.lucene.analysis.snowball.SnowballFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.tartarus.snowball.ext.RussianStemmer;

/**
 * Splits what is written into words. Russian and English go through the same chain: each stemmer leaves the other
 * alphabet alone, so that a text may mix them. Words that say nothing («не», «у», "the") are left out.
 */
final class CatalogueWords extends Analyzer {

    /** What becomes of each word. */
    private enum Form {
        PLAIN,
        STEM,
        BEGINNINGS
    }

    /** As written, but for case and ё. */
    static final CatalogueWords PLAIN = new CatalogueWords(Form.PLAIN);

    /** Without endings. */
    static final CatalogueWords STEMS = new CatalogueWords(Form.STEM);

    /** Every beginning of two letters and more, and the word itself. */
    static final CatalogueWords BEGINNINGS = new CatalogueWords(Form.BEGINNINGS);

    /** What belongs to one text must not go on in the next. */
    private static final int GAP = 100;

    private static final int LONGEST_BEGINNING = 20;

    private final Form form;

    private CatalogueWords(Form form) {
        this.form = form;
    }

    @Override
    protected TokenStreamComponents createComponents(String fieldName) {
        Tokenizer source = new StandardTokenizer();
        CharArraySet empty = new CharArraySet(RussianAnalyzer.getDefaultStopSet(), true);
        empty.addAll(EnglishAnalyzer.getDefaultStopSet());
        TokenStream words = new StopFilter(
                new PatternReplaceFilter(new LowerCaseFilter(source), java.util.regex.Pattern.compile("ё"), "е", true),
                empty);
        return new TokenStreamComponents(
                source,
                switch (form) {
                    case PLAIN -> words;
                    case STEM -> new PorterStemFilter(new SnowballFilter(words, new RussianStemmer()));
                    case BEGINNINGS -> new EdgeNGramTokenFilter(words, 2, LONGEST_BEGINNING, true);
                });
    }

    @Override
    public int getPositionIncrementGap(String fieldName) {
        return GAP;
    }

    List<String> of(String text) {
        List<String> words = new ArrayList<>();
        try (TokenStream stream = tokenStream("", text)) {
            CharTermAttribute word = stream.addAttribute(CharTermAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                words.add(word.toString());
            }
            stream.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words;
    }
}
