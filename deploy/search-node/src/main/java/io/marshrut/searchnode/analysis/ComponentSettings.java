package io.marshrut.searchnode.analysis;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.CharArraySet;
import org.elasticsearch.common.regex.Regex;
import org.elasticsearch.common.settings.Settings;
import org.elasticsearch.env.Environment;
import org.elasticsearch.index.IndexSettings;
import org.elasticsearch.index.analysis.Analysis;

/** What an index definition says about one analysis component, read with the stock defaults. */
record ComponentSettings(IndexSettings index, Environment environment, String name, Settings settings) {

    boolean flag(String key, boolean byDefault) {
        return settings.getAsBoolean(key, byDefault);
    }

    int number(String key, int byDefault) {
        return settings.getAsInt(key, byDefault);
    }

    String text(String key, String byDefault) {
        return settings.get(key, byDefault);
    }

    String required(String key) {
        String value = settings.get(key);
        if (value == null) {
            throw missing(key);
        }
        return value;
    }

    /** The list itself, or the lines of the file named by {@code <key>_path}; null when neither is there. */
    List<String> lines(String key) {
        return Analysis.getWordList(environment, settings, key);
    }

    List<String> requiredLines(String key) {
        List<String> lines = lines(key);
        if (lines == null) {
            throw missing(key);
        }
        return lines;
    }

    CharArraySet words(String key) {
        return Analysis.getWordSet(environment, settings, key);
    }

    Pattern pattern(String key) {
        return Regex.compile(required(key), settings.get("flags"));
    }

    Pattern pattern(String key, String byDefault) {
        return Regex.compile(settings.get(key, byDefault), settings.get("flags"));
    }

    /** Refuses what a stock cluster knows and this node does not, rather than analysing differently in silence. */
    void refuse(String... keys) {
        for (String key : keys) {
            if (settings.hasValue(key) || !settings.getAsSettings(key).isEmpty()) {
                throw new IllegalArgumentException(
                        "[%s]: the embedded search node does not know the parameter [%s]".formatted(name, key));
            }
        }
    }

    private IllegalArgumentException missing(String key) {
        return new IllegalArgumentException("[%s]: the parameter [%s] is missing".formatted(name, key));
    }

    /** How a component is made: reads its settings once, returns what is applied to each stream. */
    @FunctionalInterface
    interface Recipe<T> {
        UnaryOperator<T> from(ComponentSettings settings);
    }
}
