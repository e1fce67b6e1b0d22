package io.marshrut.searchnode.analysis;

import java.util.Map;
import java.util.function.BiFunction;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.ru.RussianAnalyzer;
import org.elasticsearch.index.analysis.AbstractIndexAnalyzerProvider;
import org.elasticsearch.index.analysis.Analysis;
import org.elasticsearch.index.analysis.AnalyzerProvider;
import org.elasticsearch.indices.analysis.AnalysisModule.AnalysisProvider;

/** Whole analyzers by language; parameters {@code stopwords} and {@code stem_exclusion}. */
final class StockAnalyzers {
    private StockAnalyzers() {}

    static Map<String, AnalysisProvider<AnalyzerProvider<? extends Analyzer>>> all() {
        return Map.of(
                "russian", language(RussianAnalyzer.getDefaultStopSet(), RussianAnalyzer::new),
                "english", language(EnglishAnalyzer.getDefaultStopSet(), EnglishAnalyzer::new));
    }

    private static AnalysisProvider<AnalyzerProvider<? extends Analyzer>> language(
            CharArraySet stopWords, BiFunction<CharArraySet, CharArraySet, Analyzer> language) {
        return (index, environment, name, settings) -> {
            Analyzer analyzer = language.apply(
                    Analysis.parseStopWords(environment, settings, stopWords),
                    Analysis.parseStemExclusion(settings, CharArraySet.EMPTY_SET));
            return new AbstractIndexAnalyzerProvider<>(name, settings) {
                @Override
                public Analyzer get() {
                    return analyzer;
                }
            };
        };
    }
}
