package io.marshrut.requests;

import io.marshrut.requests.CatalogueIndex.Part;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.QueryBuilder;

/**
 * What was typed as a query of the index. Each word is read in the first way that leads anywhere: as it is (whole or its
 * beginning), on the other keyboard layout, with a typing mistake, with one on the other layout. A word that leads
 * nowhere is left out: people tell stories.
 */
final class CatalogueQuery {

    private static final int LONGEST = 200;
    private static final int MOST_WORDS = 12;

    /** From how many letters one mistake, or two, still leave a word what it was. */
    private static final int ONE_MISTAKE = 4;

    private static final int TWO_MISTAKES = 8;

    private static final float BEGINNING = 0.5f;
    private static final float MISTAKEN = 0.4f;
    private static final float PHRASE = 2f;
    private static final int PHRASE_SLOP = 2;

    private final IndexReader index;
    private final List<Query> words = new ArrayList<>();
    private final List<String> understood = new ArrayList<>();
    private int missed;

    CatalogueQuery(IndexReader index, String typed) {
        this.index = index;
        String asked = typed.length() > LONGEST ? typed.substring(0, LONGEST) : typed;
        Stream.of(asked.strip().split("\\s+")).limit(MOST_WORDS).forEach(this::read);
    }

    /** Entries that have every word that was understood, or of a longer story most; nothing where none was. */
    Optional<Query> all() {
        return query(words.size() <= 2 ? words.size() : Math.max(2, (int) Math.ceil(words.size() * 0.6)));
    }

    /** Entries that have any of the words. */
    Optional<Query> any() {
        return query(1);
    }

    /** Whether at least half of what was typed led somewhere. */
    boolean isMostlyUnderstood() {
        return words.size() >= missed;
    }

    private Optional<Query> query(int enough) {
        if (words.isEmpty()) {
            return Optional.empty();
        }
        BooleanQuery.Builder some = new BooleanQuery.Builder().setMinimumNumberShouldMatch(enough);
        words.forEach(word -> some.add(word, Occur.SHOULD));
        BooleanQuery.Builder query = new BooleanQuery.Builder().add(some.build(), Occur.MUST);
        if (understood.size() > 1) {
            phrase(Part.WORDS, query);
            phrase(Part.TITLE, query);
        }
        return Optional.of(query.build());
    }

    /** Words that stand together as they were typed count more. */
    private void phrase(Part part, BooleanQuery.Builder query) {
        Query phrase = new QueryBuilder(CatalogueWords.STEMS)
                .createPhraseQuery(part.stems(), String.join(" ", understood), PHRASE_SLOP);
        if (phrase != null) {
            query.add(new BoostQuery(phrase, part.weight() * PHRASE), Occur.SHOULD);
        }
    }

    private void read(String word) {
        List<String> typed = CatalogueWords.PLAIN.of(word);
        if (typed.isEmpty()) {
            return;
        }
        List<String> other = CatalogueWords.PLAIN.of(KeyboardLayout.other(word));
        if (typed.stream().allMatch(this::isKnown)) {
            typed.forEach(this::take);
        } else if (other.isEmpty()) {
            // a word that says nothing, on the other layout
            return;
        } else if (other.stream().allMatch(this::isKnown)) {
            other.forEach(this::take);
        } else if (typed.stream().anyMatch(this::isLikely) || other.stream().noneMatch(this::isLikely)) {
            typed.forEach(this::take);
        } else {
            other.forEach(this::take);
        }
    }

    private void take(String word) {
        if (!isLikely(word)) {
            missed++;
            return;
        }
        understood.add(word);
        boolean known = isKnown(word);
        words.add(new DisjunctionMaxQuery(
                Arrays.stream(Part.values())
                        .flatMap(part -> known ? exactly(part, word) : nearly(part, word))
                        .toList(),
                0.1f));
    }

    private static Stream<Query> exactly(Part part, String word) {
        String stem = stem(word);
        return Stream.of(
                new BoostQuery(new TermQuery(new Term(part.stems(), stem)), part.weight()),
                new BoostQuery(new TermQuery(new Term(part.beginnings(), word)), part.weight() * BEGINNING),
                // печать leads to печатает
                new BoostQuery(new TermQuery(new Term(part.beginnings(), stem)), part.weight() * BEGINNING));
    }

    private static Stream<Query> nearly(Part part, String word) {
        // without its ending, too: зависло leads to зависает
        return Stream.of(word, stem(word))
                .distinct()
                .filter(one -> mistakes(one) > 0)
                .map(one -> new BoostQuery(
                        new FuzzyQuery(new Term(part.beginnings(), one), mistakes(one)), part.weight() * MISTAKEN));
    }

    private boolean isKnown(String word) {
        String stem = stem(word);
        return Arrays.stream(Part.values())
                .anyMatch(part -> isThere(part.stems(), stem)
                        || isThere(part.beginnings(), word)
                        || isThere(part.beginnings(), stem));
    }

    /** Whether it is a word of the catalogue, or one but for a mistake. */
    private boolean isLikely(String word) {
        return isKnown(word)
                || Arrays.stream(Part.values())
                        .flatMap(part -> nearly(part, word))
                        .anyMatch(this::matches);
    }

    private static int mistakes(String word) {
        return word.length() >= TWO_MISTAKES ? 2 : word.length() >= ONE_MISTAKE ? 1 : 0;
    }

    private static String stem(String word) {
        List<String> stems = CatalogueWords.STEMS.of(word);
        return stems.isEmpty() ? word : stems.get(0);
    }

    private boolean isThere(String field, String word) {
        try {
            return index.docFreq(new Term(field, word)) > 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean matches(Query query) {
        try {
            return new IndexSearcher(index).count(query) > 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
