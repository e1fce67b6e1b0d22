package io.marshrut.requests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.search.similarities.Similarity;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;

/** The words of the catalogue in memory (указатель каталога): a few hundred entries, made anew when a kind changes. */
final class CatalogueIndex {

    /** Lengths of texts count for little: a kind is not worse for having more synonyms. */
    private static final Similarity SIMILARITY = new BM25Similarity(1.2f, 0.3f);

    /** Where in an entry a word stands, and how much that says. */
    enum Part {
        TITLE(6),
        WORDS(6),
        DESCRIPTION(2),
        FORM(1);

        private final float weight;

        Part(float weight) {
            this.weight = weight;
        }

        float weight() {
            return weight;
        }

        String stems() {
            return name();
        }

        String beginnings() {
            return name() + ".beginnings";
        }
    }

    /** An entry as it is searched: the texts of each part, in both languages. */
    record Searched(
            String kind, List<String> titles, List<String> words, List<String> descriptions, List<String> form) {

        private List<String> texts(Part part) {
            return switch (part) {
                case TITLE -> titles;
                case WORDS -> words;
                case DESCRIPTION -> descriptions;
                case FORM -> form;
            };
        }
    }

    /**
     * What was found.
     *
     * @param kinds best first
     * @param exact whether these have all that was asked for; else they are the nearest
     */
    record Found(List<String> kinds, boolean exact) {}

    private static final String KIND = "kind";
    private static final int MOST = 50;

    private final IndexSearcher searcher;

    CatalogueIndex(List<Searched> entries) {
        try {
            Directory memory = new ByteBuffersDirectory();
            IndexWriterConfig config = new IndexWriterConfig(analyzer()).setSimilarity(SIMILARITY);
            try (IndexWriter writer = new IndexWriter(memory, config)) {
                for (Searched entry : entries) {
                    writer.addDocument(document(entry));
                }
            }
            searcher = new IndexSearcher(DirectoryReader.open(memory));
            searcher.setSimilarity(SIMILARITY);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Analyzer analyzer() {
        return new PerFieldAnalyzerWrapper(
                CatalogueWords.STEMS,
                Arrays.stream(Part.values())
                        .collect(Collectors.toMap(Part::beginnings, part -> CatalogueWords.BEGINNINGS)));
    }

    private static Document document(Searched entry) {
        Document document = new Document();
        document.add(new StoredField(KIND, entry.kind()));
        Arrays.stream(Part.values())
                .forEach(part -> entry.texts(part).forEach(text -> {
                    document.add(new TextField(part.stems(), text, Field.Store.NO));
                    document.add(new TextField(part.beginnings(), text, Field.Store.NO));
                }));
        return document;
    }

    Found find(String typed) {
        CatalogueQuery query = new CatalogueQuery(searcher.getIndexReader(), typed);
        List<String> exact = query.all().map(this::kinds).orElse(List.of());
        return exact.isEmpty()
                ? new Found(query.any().map(this::kinds).orElse(List.of()), false)
                : new Found(exact, query.isMostlyUnderstood());
    }

    private List<String> kinds(Query query) {
        try {
            List<String> kinds = new ArrayList<>();
            for (ScoreDoc hit : searcher.search(query, MOST).scoreDocs) {
                kinds.add(searcher.storedFields().document(hit.doc).get(KIND));
            }
            return kinds;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
