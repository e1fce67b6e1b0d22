package io.marshrut.search.web;

import io.marshrut.directory.Directory;
import io.marshrut.shared.Texts;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Values of the index in the reader's words. */
@Component
class SearchLabels {

    private final Texts texts;
    private final Directory directory;

    SearchLabels(Texts texts, Directory directory) {
        this.texts = texts;
        this.directory = directory;
    }

    Labels of(Locale language) {
        Map<String, String> sites = directory.sites().stream()
                .collect(Collectors.toMap(
                        site -> site.code(), site -> site.name().in(language)));
        return new Labels(texts, language, sites);
    }

    /** For one reader. */
    public static class Labels {

        private final Texts texts;
        private final Locale language;
        private final Map<String, String> sites;

        Labels(Texts texts, Locale language, Map<String, String> sites) {
            this.texts = texts;
            this.language = language;
            this.sites = sites;
        }

        public String of(String facet, String value) {
            return switch (facet) {
                case "type" -> texts.find("search.type." + value, language).orElse(value);
                case "documentType" ->
                    texts.find("documents.type." + value, language).orElse(value);
                case "state" ->
                    texts.find("requests.status." + value, language)
                            .or(() -> texts.find("documents.status." + value, language))
                            .or(() -> texts.find("powersofattorney.state." + value, language))
                            .orElse(value);
                case "site" -> sites.getOrDefault(value, value);
                default -> value;
            };
        }
    }
}
